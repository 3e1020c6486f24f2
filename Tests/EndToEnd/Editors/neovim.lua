-- A session with Neovim's own client and the plugin we ship: nvim --headless -u NONE -c 'luafile neovim.lua'
local root = vim.env.EDITORS
local desk = vim.env.DESK

local function say(text)
  io.stdout:write(text .. "\n")
end

local function check()
  vim.opt.runtimepath:append(root .. "/Neovim")
  vim.g.chancery_command = { vim.env.CHANCERY, "lsp" }
  vim.cmd("filetype plugin on")
  vim.cmd("syntax on")
  vim.cmd("runtime plugin/chancery.lua")
  local memo = desk .. "/Memos/session.md"
  local file = assert(io.open(memo, "w"))
  file:write("---\ntitle: A session\ndate: 2026-03-09\n---\n\nIt costs :fact[harbour-plan/csot].\n")
  file:close()
  vim.cmd("edit " .. vim.fn.fnameescape(memo))
  local function codes()
    return vim.tbl_map(function(one)
      return one.code
    end, vim.diagnostic.get(0))
  end
  local function wait(text, condition)
    say((vim.wait(20000, condition, 20) and "ok: " or "FAILED: ") .. text)
  end
  wait("a wrong key is found", function()
    return vim.tbl_contains(codes(), "R102")
  end)
  vim.api.nvim_buf_set_text(0, 5, 28, 5, 32, { "cost" })
  wait("a right one is none", function()
    return not vim.tbl_contains(codes(), "R102")
  end)

  local function ask(method, parameters)
    for _, answer in pairs(vim.lsp.buf_request_sync(0, method, parameters, 20000) or {}) do
      return answer.result
    end
  end
  vim.api.nvim_win_set_cursor(0, { 6, 30 })
  local place = vim.lsp.util.make_position_params()
  local hover = ask("textDocument/hover", place)
  say((hover and hover.contents.value:find("cost about €40 million", 1, true) and "ok: " or "FAILED: ") .. "hover")
  local definition = ask("textDocument/definition", place)
  say((definition and definition.uri:find("harbour%-plan.yaml") and "ok: " or "FAILED: ") .. "definition")
  place.newName = "price"
  local edit = ask("textDocument/rename", place)
  vim.lsp.util.apply_workspace_edit(edit, "utf-16")
  local line = vim.api.nvim_buf_get_lines(0, 5, 6, true)[1]
  say((line == "It costs :fact[harbour-plan/price]." and "ok: " or "FAILED: ") .. "rename")
  wait("what was renamed is found", function()
    return not vim.tbl_contains(codes(), "R102")
  end)
  local stack = vim.fn.synstack(6, 11)
  local name = #stack > 0 and vim.fn.synIDattr(stack[#stack], "name") or "nothing"
  say((name == "chanceryName" and "ok: " or "FAILED: ") .. "colours " .. (name == "chanceryName" and "" or name))
end

local done, fault = pcall(check)
if not done then
  say("FAILED: " .. tostring(fault))
end
vim.cmd("qall!")
