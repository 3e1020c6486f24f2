// Starts `chancery lsp` for the folders that are open.
const { workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

let client;

exports.activate = () => {
  const [command, ...args] = workspace.getConfiguration("chancery").get("command");
  client = new LanguageClient(
    "chancery",
    "Chancery",
    { command, args },
    {
      documentSelector: ["markdown", "yaml", "plaintext", "sql"].map((language) => ({ scheme: "file", language })),
    }
  );
  return client.start();
};

exports.deactivate = () => client && client.stop();
