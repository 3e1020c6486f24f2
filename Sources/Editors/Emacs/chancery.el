;;; chancery.el --- Policy memos with chancery  -*- lexical-binding: t -*-

;;; Commentary:
;; Starts `chancery lsp' through eglot for files of a desk, and colours the directives of briefings.

;;; Code:
(require 'eglot)
(require 'project)

(defgroup chancery nil "Policy memos with chancery." :group 'text)

(defcustom chancery-command '("chancery" "lsp")
  "The program that serves the editor, with its arguments."
  :type '(repeat string))

(defconst chancery-keywords
  '(("\\(?:^\\|[^:[:alnum:]_]\\)\\(:\\{1,3\\}[[:alpha:]][-_[:alnum:]]*\\)\\(\\[[^]\n]*\\]\\)?\\({[^}\n]*}\\)?"
     (1 font-lock-keyword-face t) (2 font-lock-variable-name-face t t) (3 font-lock-type-face t t))
    ("^ \\{0,3\\}:::+[ \t]*$" . font-lock-keyword-face)
    ("\\[@[^]\n]+\\]" . font-lock-variable-name-face)
    ("<!-- chancery: .*-->" . font-lock-doc-face))
  "What is coloured in a briefing.")

(define-minor-mode chancery-mode
  "Colours directives."
  :lighter " Chancery"
  (if chancery-mode
      (font-lock-add-keywords nil chancery-keywords 'append)
    (font-lock-remove-keywords nil chancery-keywords))
  (font-lock-flush))

(defun chancery-desk (file)
  "The folder of the nearest chancery.yaml at or above FILE."
  (locate-dominating-file file "chancery.yaml"))

(defun chancery-project (folder)
  "The desk that FOLDER belongs to, as a project."
  (let ((desk (chancery-desk folder)))
    (and desk (cons 'transient (expand-file-name desk)))))

(defun chancery-maybe ()
  "Serves this buffer where it is a file of a desk."
  (when (and buffer-file-name (chancery-desk buffer-file-name)
             (string-match-p "\\.\\(md\\|yaml\\|txt\\|sql\\)\\'" buffer-file-name))
    (when (string-suffix-p ".md" buffer-file-name) (chancery-mode))
    (setq-local project-find-functions (cons #'chancery-project project-find-functions))
    (setq-local eglot-server-programs (cons (cons major-mode chancery-command) eglot-server-programs))
    (eglot-ensure)))

(provide 'chancery)
;;; chancery.el ends here
