"""Electronic mail as a mail program saves it."""

from email.message import EmailMessage
from email.policy import SMTP

from samples.generate.paper import Paper


def mail_bytes(paper: Paper) -> bytes:
    message = EmailMessage(policy=SMTP)
    for name, value in paper.headers.items():
        message[name] = value
    message.set_content(paper.text, charset="utf-8", cte="base64")
    return bytes(message)
