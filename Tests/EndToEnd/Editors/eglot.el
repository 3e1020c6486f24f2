;;; eglot.el --- A session with Emacs's eglot and the package we ship  -*- lexical-binding: t -*-

;;; Code:
(package-initialize)
(add-to-list 'load-path (concat (getenv "EDITORS") "/Emacs"))
(require 'chancery)
(setq chancery-command (list (getenv "CHANCERY") "lsp"))
(setq eglot-sync-connect t eglot-autoshutdown nil)

(defun say (ok text) (princ (format "%s: %s\n" (if ok "ok" "FAILED") text)))

(defun codes ()
  (mapcar (lambda (one) (plist-get (alist-get 'eglot-lsp-diag (flymake-diagnostic-data one)) :code))
          (flymake-diagnostics)))

(defun wait-for (condition)
  (let ((left 400))
    (while (and (> left 0) (not (funcall condition)))
      (accept-process-output nil 0.05)
      (setq left (1- left)))
    (> left 0)))

(let ((memo (concat (getenv "DESK") "/Memos/session.md")))
  (with-temp-file memo
    (insert "---\ntitle: A session\ndate: 2026-03-09\n---\n\nIt costs :fact[harbour-plan/csot].\n"))
  (find-file memo)
  (chancery-maybe)
  (unless (eglot-managed-p) (apply #'eglot (eglot--guess-contact)))
  (say (eglot-managed-p) "the server is started")
  (say chancery-mode "directives are coloured")
  (flymake-start)
  (say (wait-for (lambda () (member "R102" (codes)))) "a wrong key is found")
  (goto-char (point-min))
  (search-forward "csot")
  (replace-match "cost")
  (eglot--signal-textDocument/didChange)
  (say (wait-for (lambda () (flymake-start) (not (member "R102" (codes))))) "a right one is none")
  (backward-char 2)
  (let ((hover (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (say (string-match-p "cost about €40 million" (plist-get (plist-get hover :contents) :value)) "hover"))
  ;; Nobody is there to be asked whether files that are not open may be changed.
  (cl-letf (((symbol-function (quote y-or-n-p)) (function always))) (eglot-rename "price"))
  (goto-char (point-min))
  (say (search-forward ":fact[harbour-plan/price]" nil t) "rename")
  (eglot-shutdown (eglot-current-server)))
;;; eglot.el ends here
