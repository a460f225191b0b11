"""Money told as what the creditor got back: 追回, 要回来, 回笼, 进账, 入袋."""

from __future__ import annotations

_SOUGHT = (
    r"(?<![为欲想拟待未能求以可难应须需再没])(?<!未能)(?<!无法)(?<!尚未)(?<!没有)(?<!请求)(?<!要求)"
)
_BACK = (
    r"(?:(?:[追要讨拿收取索催领]|讨要|追讨|催收|陆续收)(?:得)?回(?!复|函|执|应|避)"
    r"(?:来)?(?:了|过)?)"
)
_IN = r"(?:回笼|回流|回收|进账|进帐|入袋|落袋|归仓)(?:了|过)?"
_OF = r"(?:的|者|之)?(?:货款|价款|价金|钱款|款项?|资金|款额|钱|数目|数额|金额)?(?:的)?(?:部分)?"
_IN_ALL = (
    r"(?:只有|仅有|仅|只|才|共|计|总计|合计|共计|累计|不过|不足|不超过|不到|唯|为|是|有"
    r"|即|达|：|，|约){0,4}"
)

# What was got back, up to the sum: what is sought to be got back is no payment.
GOT_BACK = rf"{_SOUGHT}(?:{_BACK}|{_IN}){_OF}{_IN_ALL}"
