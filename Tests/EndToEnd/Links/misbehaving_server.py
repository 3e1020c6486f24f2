"""A web server that does what servers on the web do wrong, and remembers what it was asked. Standard library only."""

import socket
import ssl
import threading
import time


class MisbehavingServer:
    """Answers by path, on one port of one address; every request is kept in `log` as (method, path, headers)."""

    def __init__(self, address="127.0.0.1", certificate=None):
        family = socket.AF_INET6 if ":" in address else socket.AF_INET
        self.socket = socket.socket(family, socket.SOCK_STREAM)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind((address, 0))
        self.socket.listen(64)
        self.port = self.socket.getsockname()[1]
        self.context = None
        if certificate:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(certificate)
        host = f"[{address}]" if ":" in address else address
        self.base = f"{'https' if certificate else 'http'}://{host}:{self.port}"
        # Where /to-other leads.
        self.other = ""
        self.log = []
        self.times = []
        self.under_way = 0
        self.most_under_way = 0
        self.lock = threading.Lock()
        threading.Thread(target=self.accept, daemon=True).start()

    def asked(self, path):
        """The methods a path was asked with, in order."""
        return [method for method, asked, _ in self.log if asked == path]

    def accept(self):
        while True:
            connection, _ = self.socket.accept()
            threading.Thread(target=self.serve, args=(connection,), daemon=True).start()

    def serve(self, connection):
        try:
            if self.context:
                connection = self.context.wrap_socket(connection, server_side=True)
            with connection:
                while self.answer(connection):
                    pass
        except OSError:
            pass

    def answer(self, connection):
        head = b""
        while b"\r\n\r\n" not in head:
            part = connection.recv(65536)
            if not part:
                return False
            head += part
        lines = head.decode("latin-1").split("\r\n")
        method, path, _ = lines[0].split(" ", 2)
        headers = {line.split(":", 1)[0].lower(): line.split(":", 1)[1].strip() for line in lines[1:] if ":" in line}
        with self.lock:
            self.log.append((method, path, headers))
            self.times.append(time.monotonic())
            count = len(self.asked(path))
            self.under_way += 1
            self.most_under_way = max(self.most_under_way, self.under_way)
        try:
            return self.behave(connection, method, path, headers, count)
        finally:
            with self.lock:
                self.under_way -= 1

    def behave(self, connection, method, path, headers, count):
        send = connection.sendall

        def plain(status, extra="", body=b"<p>Here.</p>"):
            length = f"Content-Length: {len(body)}\r\n" if "Content-Length" not in extra else ""
            send(f"HTTP/1.1 {status} X\r\n{length}{extra}\r\n".encode("latin-1"))
            if method != "HEAD":
                send(body)
            return True

        name = path.split("?")[0]
        if name.startswith("/slow-ok"):
            time.sleep(0.1)
            return plain(200)
        if name.startswith("/to/"):
            status, target = name[4:].split("/", 1)
            return plain(status, f"Location: /{target}\r\n")
        if name == "/gone":
            return plain(410)
        if name == "/missing":
            return plain(404)
        if name == "/deep/article":
            return plain(301, "Location: /\r\n")
        if name in ("/loop", "/loop2"):
            return plain(302, f"Location: {'/loop2' if name == '/loop' else '/loop'}\r\n")
        if name.startswith("/endless/"):
            return plain(302, f"Location: /endless/{int(name[9:]) + 1}\r\n")
        if name == "/cookie":
            if "seen=1" in headers.get("cookie", ""):
                return plain(200)
            return plain(302, "Set-Cookie: seen=1\r\nLocation: /cookie\r\n")
        if name == "/flaky":
            return plain(500 if count == 1 else 200)
        if name == "/broken":
            return plain(500)
        if name == "/busy":
            return plain(429, "Retry-After: 1\r\n") if count == 1 else plain(200)
        if name == "/much-too-busy":
            return plain(503, "Retry-After: 86400\r\n")
        if name == "/no-head":
            return plain(405 if method == "HEAD" else 200)
        if name == "/hates-head":
            if method == "HEAD":
                return False
            return plain(200)
        if name == "/head-lies":
            return plain(404 if method == "HEAD" else 200)
        if name == "/locked":
            return plain(403)
        if name == "/reset":
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\0\0\0\0\0\0\0")
            connection.close()
            return False
        if name == "/silent":
            time.sleep(20)
            return False
        if name == "/drip":
            send(b"HTTP/1.1 200 OK\r\n")
            for _ in range(200):
                send(b"X-Slow: 1\r\n")
                time.sleep(0.1)
            return False
        if name == "/endless-body":
            if method == "HEAD":
                return plain(405)
            send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
            while True:
                send(b"<p>And on it goes.</p>" * 1000)
        if name == "/endless-head":
            send(b"HTTP/1.1 200 OK\r\n")
            while True:
                send(b"X-Long: " + b"a" * 1000 + b"\r\n")
        if name == "/wrong-length":
            if method == "HEAD":
                return plain(405)
            send(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n<p>Short.</p>")
            return False
        if name == "/no-http":
            send(b"SSH-2.0-OpenSSH_9.2\r\n")
            return False
        if name == "/to-file":
            return plain(302, "Location: file:///etc/passwd\r\n")
        if name == "/to-script":
            return plain(301, "Location: javascript:alert(1)\r\n")
        if name == "/relative/a":
            return plain(301, "Location: ../page?x=1\r\n")
        if name == "/to-other":
            return plain(302, f"Location: {self.other}/page\r\n")
        return plain(200)
