/** The floor page, built as the pane is: same compiler, same target, same minifier. */
import { join } from 'node:path';
import HtmlPlugin from 'html-webpack-plugin';

export default (env) => ({
  mode: 'production',
  target: ['web', 'es2020'],
  entry: join(import.meta.dirname, 'index.tsx'),
  output: { path: env.out, filename: 'floor.js', clean: true },
  resolve: { extensions: ['.tsx', '.ts', '.js'] },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: 'swc-loader',
        options: {
          jsc: {
            parser: { syntax: 'typescript', tsx: true },
            transform: { react: { runtime: 'automatic' } },
            target: 'es2020',
          },
        },
      },
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
  plugins: [new HtmlPlugin({ filename: 'floor.html', template: join(import.meta.dirname, 'floor.html') })],
});
