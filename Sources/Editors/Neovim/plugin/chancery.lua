-- Starts `chancery lsp` for files of a desk: one server a desk.
local command = vim.g.chancery_command or { "chancery", "lsp" }
local clients = {}

-- The folder of the nearest chancery.yaml at or above a file.
local function desk_of(path)
  local folder = vim.fn.fnamemodify(path, ":p:h")
  while true do
    if vim.fn.filereadable(folder .. "/chancery.yaml") == 1 then
      return folder
    end
    local parent = vim.fn.fnamemodify(folder, ":h")
    if parent == folder then
      return nil
    end
    folder = parent
  end
end

local function attach(buffer)
  local path = vim.api.nvim_buf_get_name(buffer)
  local desk = path ~= "" and desk_of(path)
  if not desk then
    return
  end
  if not clients[desk] or vim.lsp.client_is_stopped(clients[desk]) then
    clients[desk] = vim.lsp.start_client({
      name = "chancery",
      cmd = command,
      root_dir = desk,
      workspace_folders = { { uri = vim.uri_from_fname(desk), name = desk } },
    })
  end
  if clients[desk] then
    vim.lsp.buf_attach_client(buffer, clients[desk])
    vim.api.nvim_buf_set_option(buffer, "omnifunc", "v:lua.vim.lsp.omnifunc")
  end
end

vim.api.nvim_create_autocmd({ "BufReadPost", "BufNewFile" }, {
  group = vim.api.nvim_create_augroup("chancery", {}),
  pattern = { "*.md", "*.yaml", "*.txt", "*.sql" },
  callback = function(event)
    attach(event.buf)
  end,
})

-- Behind Markdown's own colours, whatever order the runtime path has.
vim.api.nvim_create_autocmd("Syntax", {
  group = "chancery",
  pattern = "markdown",
  command = "runtime! syntax/chancery.vim",
})
