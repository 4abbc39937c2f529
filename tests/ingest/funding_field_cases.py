"""Fields of funding rules: whom, by whom, of what, on what condition; sentences of the genre, ours.

Each case: a text (a line is a paragraph), words of the record's evidence, its kind, and the fields that are looked at.
"""

from __future__ import annotations

from typing import Any

FieldCase = tuple[str, str, str, dict[str, Any]]

BASES: list[FieldCase] = [
    ("困难残疾人生活补贴标准为每人每月不低于100元。", "100元", "per_capita", {"base": "困难残疾人生活补贴标准"}),
    ("重度残疾人护理补贴每人每月不低于120元。", "120元", "per_capita", {"base": "护理补贴"}),
    ("个人创业担保贷款最高额度为30万元。", "30万元", "fixed_amount", {"base": "创业担保贷款", "payer": None}),
    ("青年申请小额贷款的，最高额度不超过10万元。", "10万元", "fixed_amount", {"base": "小额贷款"}),
    ("团市委每年从团费中下拨不少于40%用于支持基层团建。", "40%", "percentage", {"base": "团费"}),
    ("福利彩票公益金用于残疾人康复的比例不低于15%。", "15%", "percentage", {"base": "福利彩票公益金"}),
    (
        "各级工会帮扶资金中用于困难农民工的部分不少于30%。",
        "30%",
        "percentage",
        {"base": "帮扶资金", "payer": "各级工会"},
    ),
    ("健全工会经费税务代收机制。", "代收机制", "collection", {"base": "工会经费", "payer": None}),
    ("依法足额收缴工会经费。", "收缴工会经费", "collection", {"base": "工会经费"}),
    ("用人单位应当依法缴纳残疾人就业保障金。", "缴纳残疾人就业保障金", "collection", {"base": "残疾人就业保障金"}),
    ("企业要按时足额拨缴工会经费。", "拨缴工会经费", "collection", {"base": None, "payer": "企业"}),
    (
        "用人单位按年度差额人数和本单位在职职工平均工资之积计算缴纳残疾人就业保障金。",
        "之积",
        "collection",
        {"base": "年度差额人数和本单位在职职工平均工资之积"},
    ),
    ("救助资金实行专账管理。", "专账管理", "oversight", {"base": "救助资金"}),
    ("审计机关对工会经费使用情况进行审计监督。", "审计监督", "oversight", {"base": None, "beneficiary": None}),
    ("推动将青年创业贷款向返乡青年倾斜。", "倾斜", "subsidy", {"base": "青年创业贷款"}),
    ("对社区养老服务免征增值税。", "免征增值税", "tax", {"base": "增值税"}),
    ("建立生活补贴标准动态调整机制。", "调整机制", "other", {"base": "生活补贴标准"}),
    ("财政部门根据本地常住妇女人数安排妇联工作预算。", "安排", "budget_line", {"base": "本地常住妇女人数"}),
    ("残疾人就业保障金应当纳入财政预算。", "纳入财政预算", "budget_line", {"base": "残疾人就业保障金"}),
]

PAYERS: list[FieldCase] = [
    ("有条件的地方可以适当提高补贴标准。", "提高补贴标准", "subsidy", {"payer": "有条件的地方", "condition": None}),
    ("鼓励有条件的企业建立母婴室。", "母婴室", "facility", {"payer": "有条件的企业", "condition": None}),
    ("有条件的街道可以建立综合性群团服务阵地。", "阵地", "facility", {"payer": "街道", "condition": "有条件的街道"}),
    ("每个县（市、区）至少建成1个妇女儿童活动中心。", "活动中心", "facility", {"payer": "县（市、区）"}),
    ("县、乡两级要把群众活动阵地纳入城乡规划。", "城乡规划", "facility", {"payer": "县、乡两级"}),
    ("县级彩票公益金用于残疾人事业的比例不低于20%。", "20%", "percentage", {"payer": None}),
    ("各级政府要将适合工会承担的公共服务事项纳入政府购买服务目录。", "购买服务", "purchase", {"payer": "各级政府"}),
    ("支持青年社会组织承接政府购买服务项目。", "承接", "purchase", {"payer": "政府", "beneficiary": "青年社会组织"}),
    ("机关的工会经费由财政统一划拨，其他单位由税务部门代收。", "代收", "collection", {"payer": "其他单位"}),
    ("残疾职工培训所需经费从工会经费中列支。", "列支", "budget_line", {"payer": None}),
    ("国家鼓励社会组织和个人捐资助学。", "捐资", "fundraising", {"payer": "社会组织和个人"}),
    (
        "省、市、县财政安排的妇女工作经费，分别按照妇女人口每人每年不低于1元、1.5元、2元的标准执行。",
        "1.5元",
        "per_capita",
        {"payer": "省财政"},
    ),
    ("县（区）工会、共青团、妇联每年工作经费各不低于2万元。", "2万元", "fixed_amount", {"payer": None}),
]

BENEFICIARIES: list[FieldCase] = [
    (
        "将社区工作者纳入公益性岗位，所需经费列入本级财政预算。",
        "财政预算",
        "budget_line",
        {"beneficiary": "社区工作者"},
    ),
    (
        "为持证残疾人免费提供评定，评定费用从残疾人就业保障金中列支。",
        "列支",
        "budget_line",
        {"beneficiary": "持证残疾人"},
    ),
    ("基层单位应当每年组织女职工体检，检查费用由所在单位承担。", "承担", "subsidy", {"beneficiary": "女职工"}),
    ("各级人民政府可以开办青少年活动中心，并对其运行给予补助。", "补助", "subsidy", {"beneficiary": "青少年活动中心"}),
    ("鼓励有条件的单位建立哺乳室，有关部门可以给予补助。", "给予补助", "subsidy", {"beneficiary": "有条件的单位"}),
    ("残疾人创办的合作社优先享受国家扶持政策。", "扶持政策", "subsidy", {"beneficiary": "残疾人创办的合作社"}),
    ("享受低保待遇的残疾人不享受困难生活补贴。", "不享受", "subsidy", {"beneficiary": "享受低保待遇的残疾人"}),
    ("对残疾人托养机构的设施设备购置给予扶持。", "扶持", "subsidy", {"beneficiary": "残疾人托养机构"}),
    (
        "会员生病住院的，可以给予一定金额的慰问金。",
        "慰问金",
        "subsidy",
        {"beneficiary": "会员", "condition": "生病住院"},
    ),
    ("会员退休离岗时，可以发放一定金额的纪念品。", "纪念品", "subsidy", {"beneficiary": "会员"}),
    ("将符合条件的困境儿童全部纳入最低生活保障范围。", "保障范围", "subsidy", {"beneficiary": "符合条件的困境儿童"}),
    (
        "中央财政对东、中、西部地区分别按每人每年100元、200元、300元予以补助。",
        "200元",
        "per_capita",
        {"beneficiary": "东部地区"},
    ),
    ("严禁截留、挪用妇女发展专项资金。", "挪用", "asset_protection", {"beneficiary": "妇女发展专项资金", "base": None}),
    ("任何单位不得挪用工会经费。", "挪用工会经费", "asset_protection", {"beneficiary": "工会"}),
    ("救助资金应当公开，任何单位和个人不得侵占、挪用。", "挪用", "asset_protection", {"beneficiary": "救助资金"}),
    (
        "任何单位不得将政府投资建设的活动场所出租。",
        "出租",
        "asset_protection",
        {"beneficiary": "政府投资建设的活动场所"},
    ),
    ("新建小区按每百户不少于30平方米配建养老服务设施。", "配建", "facility", {"beneficiary": "养老服务设施"}),
    (
        "各地要把未成年人救助保护中心、青少年活动中心建设列入经济社会发展规划。",
        "规划",
        "facility",
        {"beneficiary": "未成年人救助保护中心、青少年活动中心"},
    ),
    ("把适合由妇联承担的公共服务事项纳入政府购买服务目录。", "购买", "purchase", {"beneficiary": "妇联"}),
    (
        "女职工产假期间，用人单位不得降低其工资。",
        "降低其工资",
        "remuneration",
        {"beneficiary": "女职工", "condition": "女职工产假期间"},
    ),
    ("加强社区工作者队伍建设，落实相关待遇。", "待遇", "remuneration", {"beneficiary": "社区工作者"}),
    (
        "国家鼓励企业捐赠财产支持助残事业；捐赠财产的，依法享受税收优惠。",
        "税收优惠",
        "tax",
        {"beneficiary": "企业", "condition": None},
    ),
    ("小微企业，免征残疾人就业保障金。", "免征", "collection", {"beneficiary": "小微企业"}),
    ("征收的保障金全额缴入地方国库。", "国库", "collection", {"beneficiary": "地方国库"}),
]

CONDITIONS: list[FieldCase] = [
    (
        "达不到规定比例的用人单位应当申报缴纳残疾人就业保障金。",
        "缴纳",
        "collection",
        {"payer": "达不到规定比例的用人单位", "condition": "达不到规定比例"},
    ),
    ("逾期未缴的按日加收5‰的滞纳金。", "滞纳金", "penalty", {"condition": "逾期未缴"}),
    ("挪用工会经费的，处挪用金额10%的罚款。", "罚款", "penalty", {"condition": None}),
    ("拒不改正的，处一万元罚款。", "罚款", "penalty", {"condition": "拒不改正"}),
    (
        "归侨、侨眷获准出境定居的，按照国家规定享受的退休待遇不变。",
        "待遇不变",
        "remuneration",
        {"condition": "获准出境定居"},
    ),
    ("企业捐赠的物资用于公益事业的，依法减征关税。", "减征", "tax", {"beneficiary": "企业", "base": "捐赠的物资"}),
]

FIELD_CASES = [*BASES, *PAYERS, *BENEFICIARIES, *CONDITIONS]
