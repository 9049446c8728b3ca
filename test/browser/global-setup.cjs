module.exports = async function globalSetup() {};
