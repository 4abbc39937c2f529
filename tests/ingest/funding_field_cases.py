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

SECOND: list[FieldCase] = [
    (
        "鼓励社会力量通过捐赠、设立基金等方式，支持少先队工作。",
        "捐赠",
        "fundraising",
        {"payer": "社会力量", "beneficiary": "少先队工作"},
    ),
    ("支持妇联组织依法接受社会捐赠。", "捐赠", "fundraising", {"payer": None, "beneficiary": "妇联组织"}),
    (
        "县级以上人民政府应当将老龄事业经费列入财政预算，建立稳定的经费保障机制。",
        "机制",
        "other",
        {"payer": "县级以上人民政府", "beneficiary": "老龄事业"},
    ),
    ("村妇联主席享受村“两委”副职待遇，所需经费由县财政承担。", "承担", "budget_line", {"beneficiary": "村妇联主席"}),
    (
        "用人单位招用就业困难妇女的，按规定给予岗位补贴。",
        "岗位补贴",
        "subsidy",
        {"beneficiary": "用人单位", "condition": "招用就业困难妇女"},
    ),
    ("对0至6岁残疾儿童康复训练每人每年补助不低于1.2万元。", "1.2万元", "per_capita", {"beneficiary": "0至6岁残疾儿童"}),
    (
        "各地要统筹利用党群服务中心、文化站等资源，建设职工之家、青年之家。",
        "统筹利用",
        "facility",
        {"beneficiary": "职工之家、青年之家"},
    ),
    (
        "机关的工会经费由同级财政划拨，企业的工会经费由税务部门代收。",
        "代收",
        "collection",
        {"payer": "企业", "agent": "税务部门"},
    ),
    (
        "用人单位拒不缴纳残疾人就业保障金的，由税务机关责令限期缴纳。",
        "责令",
        "collection",
        {"payer": "用人单位", "agent": "税务机关"},
    ),
    (
        "对残疾人个人取得的劳动所得，按照规定减征个人所得税。",
        "减征",
        "tax",
        {"beneficiary": "残疾人", "base": "个人所得税"},
    ),
    (
        "企业、社会团体捐赠科普事业的，依法享受税收优惠。",
        "优惠",
        "tax",
        {"beneficiary": "企业、社会团体", "condition": None},
    ),
    (
        "落实社会化工会工作者待遇，其工资由上级工会和同级财政共同负担。",
        "负担",
        "remuneration",
        {"payer": "上级工会和同级财政", "beneficiary": "社会化工会工作者"},
    ),
    ("女职工在产假期间的工资，由生育保险基金支付。", "支付", "budget_line", {"payer": None, "beneficiary": "女职工"}),
    (
        "对农村留守妇女创业给予小额担保贷款贴息支持，单户贷款额度最高20万元。",
        "20万元",
        "fixed_amount",
        {"beneficiary": "农村留守妇女", "base": "小额担保贷款"},
    ),
    (
        "福利彩票公益金、体育彩票公益金每年安排不低于10%的资金用于残疾人事业。",
        "10%",
        "percentage",
        {"beneficiary": "残疾人事业", "base": "福利彩票公益金、体育彩票公益金"},
    ),
    (
        "基层工会经费60%以上用于职工活动和服务。",
        "60%",
        "percentage",
        {"beneficiary": "职工活动和服务", "base": "基层工会经费"},
    ),
    (
        "对考核优秀的“妇女之家”，市妇联给予5000元的工作经费补助。",
        "5000元",
        "fixed_amount",
        {"payer": "市妇联", "beneficiary": "考核优秀的“妇女之家”"},
    ),
    (
        "用人单位应当为女职工每年安排一次妇科检查，所需费用由用人单位承担。",
        "承担",
        "subsidy",
        {"payer": "用人单位", "beneficiary": "女职工"},
    ),
    (
        "高校毕业生到村（社区）担任妇联专干的，享受生活补贴。",
        "生活补贴",
        "subsidy",
        {"beneficiary": "高校毕业生", "condition": "到村（社区）担任妇联专干"},
    ),
    (
        "将妇女创业就业服务纳入政府购买服务指导性目录。",
        "购买服务",
        "purchase",
        {"payer": "政府", "beneficiary": "妇女"},
    ),
    ("科学技术协会的资产受法律保护。", "受法律保护", "asset_protection", {"beneficiary": "科学技术协会的资产"}),
    (
        "工会所属企业、事业单位的隶属关系不得随意变更。",
        "隶属关系",
        "asset_protection",
        {"beneficiary": "工会所属企业、事业单位"},
    ),
    ("用工达到30人以上的企业，可适当提高培训补贴标准。", "提高", "subsidy", {"condition": "用工达到30人以上"}),
    ("对遭受自然灾害，收入低于当地标准、生活困难的职工的救助。", "救助", "subsidy", {"beneficiary": "职工"}),
]

THIRD: list[FieldCase] = [
    (
        "各级政府应当保障残疾人事业经费，建立与经济社会发展相适应的增长机制。",
        "增长机制",
        "other",
        {"beneficiary": None},
    ),
    (
        "县级政府安排一定比例的彩票公益金，用于发展残疾人体育事业。",
        "彩票公益金",
        "subsidy",
        {"beneficiary": "残疾人体育事业"},
    ),
    (
        "对贫困残疾人家庭住房给予优先保障，危房改造补助标准户均不低于2万元。",
        "2万元",
        "fixed_amount",
        {"beneficiary": "贫困残疾人家庭"},
    ),
    (
        "鼓励金融机构为残疾人创业提供信贷支持，财政部门给予贴息。",
        "贴息",
        "subsidy",
        {"payer": "财政部门", "beneficiary": "残疾人"},
    ),
    (
        "工会经费主要用于为职工服务，任何组织和个人不得侵占、挪用。",
        "挪用",
        "asset_protection",
        {"beneficiary": "工会经费"},
    ),
    (
        "妇联每年从慈善资金中安排3000万元，支持“两癌”患病妇女救助。",
        "3000万元",
        "fixed_amount",
        {"beneficiary": "“两癌”患病妇女救助"},
    ),
    (
        "各级团委所需经费由同级财政安排，村团组织工作经费每年不少于2000元。",
        "2000元",
        "fixed_amount",
        {"payer": None, "beneficiary": "村团组织"},
    ),
    (
        "各级财政按不低于当地常住人口每人每年1元的标准安排科普经费。",
        "1元",
        "per_capita",
        {"base": "当地常住人口", "beneficiary": "科普"},
    ),
    (
        "企业应当支持本单位工会工作，为其提供活动经费。",
        "活动经费",
        "subsidy",
        {"payer": "企业", "beneficiary": "本单位工会"},
    ),
    ("任何单位不得截留、平调乡镇群团组织工作经费。", "平调", "asset_protection", {"beneficiary": "乡镇群团组织"}),
    (
        "志愿服务组织应当为志愿者购买保险，所需费用从志愿服务专项经费中列支。",
        "列支",
        "budget_line",
        {"beneficiary": "志愿者", "budget": "志愿服务专项经费"},
    ),
    (
        "省财政对青年创业项目给予一次性20万元奖励，市财政按1∶1配套。",
        "配套",
        "matching",
        {"payer": "市财政", "beneficiary": "青年创业项目"},
    ),
    ("建会筹备金由上级工会按规定返还，其中60%用于新建工会开展活动。", "60%", "percentage", {"base": "建会筹备金"}),
    (
        "将适宜由妇联承担的公共服务事项纳入政府购买服务目录，同等条件下优先购买。",
        "适宜",
        "purchase",
        {"beneficiary": "妇联"},
    ),
    ("同等条件下优先向群团组织购买服务。", "优先", "purchase", {"beneficiary": "群团组织", "condition": "同等条件下"}),
    ("省级财政安排彩票公益金支持残疾人体育设施建设。", "彩票公益金", "budget_line", {"budget": "彩票公益金"}),
]

FOURTH: list[FieldCase] = [
    ("设立市级青年创业基金，总规模1亿元。", "1亿元", "fixed_amount", {"beneficiary": "市级青年创业基金"}),
    (
        "对困难劳模，由各级工会给予每人每年3000元帮扶资金。",
        "3000元",
        "per_capita",
        {"payer": "各级工会", "beneficiary": "困难劳模"},
    ),
    (
        "街道建设的妇女儿童之家，由区妇联一次性补助2万元。",
        "2万元",
        "fixed_amount",
        {"payer": "区妇联", "beneficiary": "街道建设的妇女儿童之家"},
    ),
    (
        "各地应将儿童主任工作补贴纳入财政预算，补贴标准不低于每月300元。",
        "300元",
        "fixed_amount",
        {"payer": "各地", "beneficiary": "儿童主任"},
    ),
    (
        "侨联组织兴办的公益事业，享受国家有关优惠政策。",
        "优惠政策",
        "subsidy",
        {"beneficiary": "侨联组织兴办的公益事业"},
    ),
    ("积极争取各级财政支持。", "支持", "subsidy", {"payer": "各级财政"}),
    ("设有专职副主席的单位，其专职副主席享受中层正职待遇。", "待遇", "remuneration", {"beneficiary": "专职副主席"}),
    (
        "妇联工作经费按辖区妇女人均1元标准列入财政预算。",
        "1元",
        "per_capita",
        {"payer": None, "beneficiary": "妇联", "base": "辖区妇女"},
    ),
    ("财政按照贷款利率的50%贴息。", "50%", "percentage", {"payer": "财政", "base": "贷款利率"}),
    (
        "健全工会经费收缴激励机制，对完成任务好的单位按超收部分的5%给予奖励。",
        "5%",
        "percentage",
        {"beneficiary": "完成任务好的单位", "base": "超收部分"},
    ),
    (
        "村级组织办公经费每村每年不少于5万元，其中用于群团工作的不少于10%。",
        "10%",
        "percentage",
        {"payer": None, "base": "村级组织办公经费"},
    ),
]

FIELD_CASES = [*BASES, *PAYERS, *BENEFICIARIES, *CONDITIONS, *SECOND, *THIRD, *FOURTH]
