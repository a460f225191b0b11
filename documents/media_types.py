"""The media types that the project knows; a file gets one by its content."""

from __future__ import annotations

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
DOC = "application/msword"
XLS = "application/vnd.ms-excel"
ODT = "application/vnd.oasis.opendocument.text"
RTF = "application/rtf"
OFFICE_ENCRYPTED = "application/x-encrypted-office"  # a password-protected Office file
ZIP = "application/zip"
TEXT = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"
EML = "message/rfc822"
PNG = "image/png"
JPEG = "image/jpeg"
BMP = "image/bmp"
TIFF = "image/tiff"
WEBP = "image/webp"

IMAGES = frozenset({PNG, JPEG, BMP, TIFF, WEBP})
SHOWN_AS_PICTURES = IMAGES | {PDF}  # every page can be looked at
LIBREOFFICE = frozenset({DOC, XLS, ODT, RTF})
