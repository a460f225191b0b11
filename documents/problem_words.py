"""What went wrong with a file, in a few words by code: for pages whose language is not Chinese."""

from __future__ import annotations

from documents.english import in_english
from documents.text import Problem
from pipeline.said import Said
from pipeline.said import marked as _

WORDS = {
    "attachment_unreadable": _("附件无法读取"),
    "attachments_skipped": _("附件未读取"),
    "blank_page": _("空白页"),
    "comments_skipped": _("批注未计入正文"),
    "damaged": _("文件损坏，无法读取"),
    "damaged_page": _("页面损坏，无法读取"),
    "encoding_damaged": _("部分字符无法解码"),
    "encoding_uncertain": _("编码未注明，请核对"),
    "encrypted": _("文件已加密，无法读取"),
    "foreign_language": _("主要是外文，未作为依据"),
    "formula_without_value": _("公式没有保存计算结果"),
    "hidden_sheet": _("隐藏的工作表，已一并读取"),
    "image_too_large": _("图片尺寸过大，未读取"),
    "member_refused": _("压缩包中有文件未收入"),
    "needs_libreoffice": _("服务器未安装 LibreOffice，不能读取"),
    "no_payment_read": _("未读出双方之间的付款"),
    "no_pages": _("没有任何页面"),
    "no_text": _("没有文字内容"),
    "ocr_doubtful": _("图像识别存疑，请对照原件"),
    "page_cut": _("这一页文字过多，未全部读取"),
    "page_pictures": _("网页中的图片未读取"),
    "pages_skipped": _("部分页面未读取"),
    "picture_without_text": _("图片未识别出可靠的文字"),
    "pictures_skipped": _("图片未读取"),
    "reader_crashed": _("读取程序异常中止"),
    "reader_failed": _("文件读取出错"),
    "reader_timeout": _("文件读取超时"),
    "seal_unreadable": _("印章未能辨认"),
    "too_long": _("内容过长，未全部读取"),
    "tracked_changes": _("含未接受的修订，按接受后的文本读取"),
    "unreadable_page": _("没有识别出可靠的文字"),
    "unsupported": _("这种文件不能读取"),
}
UNTOLD = _("有读取问题")


def words_of(problem: Problem) -> Said:
    """The problem in its own sentence; told in another language by the words of its code."""
    return Said.shorter(problem.message, WORDS.get(problem.code, UNTOLD))


def english_of(problem: Problem) -> str:
    return in_english(words_of(problem))
