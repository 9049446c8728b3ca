/**
 * The floor: a page with the pane's stack and nothing of our product, to know what is reachable on this machine today.
 * Its time is what React and Fluent UI cost; the pane's is compared with it.
 */
import {
  Badge,
  Button,
  Divider,
  FluentProvider,
  Link,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';

function Floor() {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme}>
      <h1>Floor</h1>
      <MessageBar intent="success">
        <MessageBarBody>One sentence that says why.</MessageBarBody>
      </MessageBar>
      <Badge appearance="tint">A badge</Badge>
      <Text>A paragraph of text.</Text>
      <Button appearance="primary">A button</Button>
      <Divider />
      <Link href="#more">More</Link>
      <Spinner size="tiny" label="Waiting" />
      <details>
        <summary>For your admin</summary>
        <Text>Folded text.</Text>
      </details>
    </FluentProvider>
  );
}

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Floor />);
