"""More sentences of the genre, ours, with the fields of their funding rules: what clauses in front lend, sums, gifts."""

from __future__ import annotations

from tests.ingest.funding_field_cases import FieldCase

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
    ("村妇联主席享受村“两委”副职待遇，所需经费由县财政承担。", "承担", "subsidy", {"beneficiary": "村妇联主席"}),
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

FIFTH: list[FieldCase] = [
    ("各级财政要支持基层科普设施建设，市级财政每年不低于200万元。", "200万元", "fixed_amount", {"payer": "市级财政"}),
    ("规模以上企业工会主席津贴每人每月不低于500元。", "500元", "per_capita", {"base": None}),
    (
        "县级以上工会经费的20%用于困难职工帮扶。",
        "20%",
        "percentage",
        {"base": "县级以上工会经费", "beneficiary": "困难职工帮扶"},
    ),
    ("市财政按照辖区内青少年人均1元的标准安排青少年事务经费。", "1元", "per_capita", {"base": "辖区内青少年"}),
    (
        "红十字会救灾物资储备所需经费，纳入同级财政预算。",
        "预算",
        "budget_line",
        {"beneficiary": "红十字会救灾物资储备"},
    ),
    (
        "企业为残疾职工缴纳的社会保险费，由财政给予全额补贴。",
        "补贴",
        "subsidy",
        {"payer": "财政", "beneficiary": "残疾职工"},
    ),
    ("公办幼儿园对残疾幼儿免收保教费，减免费用由同级财政补助。", "补助", "subsidy", {"beneficiary": "残疾幼儿"}),
    ("建立儿童福利机构工作人员岗位津贴制度。", "津贴", "subsidy", {"beneficiary": "儿童福利机构工作人员"}),
    ("各级政府投资兴建的青少年宫应当向未成年人免费开放。", "开放", "facility", {"payer": None}),
    (
        "对积极参与志愿服务的社会组织，优先承接政府购买服务项目。",
        "购买服务",
        "purchase",
        {"beneficiary": "积极参与志愿服务的社会组织"},
    ),
]

SIXTH: list[FieldCase] = [
    (
        "企业职工教育经费支出，不超过工资薪金总额8%的部分，准予在计算应纳税所得额时扣除。",
        "8%",
        "tax",
        {"beneficiary": "企业", "base": "工资薪金总额"},
    ),
    (
        "从失业保险基金结余中拿出1000亿元，统筹用于职工技能提升。",
        "1000亿元",
        "fixed_amount",
        {"beneficiary": "职工技能提升", "budget": "失业保险基金结余"},
    ),
    (
        "对城乡未继续升学的初高中毕业生参加培训的，给予一定生活费补贴。",
        "生活费",
        "subsidy",
        {"beneficiary": "城乡未继续升学的初高中毕业生", "condition": "参加培训"},
    ),
    (
        "慰问困难职工的慰问金标准不超过当地低保标准的3倍。",
        "3倍",
        "percentage",
        {"beneficiary": "困难职工", "base": "当地低保标准"},
    ),
    (
        "对因病致困的职工，可给予不超过12个月当地最低生活保障标准的救助金。",
        "救助金",
        "subsidy",
        {"beneficiary": "因病致困的职工", "base": "当地最低生活保障标准"},
    ),
    ("免除家庭经济困难学生学杂费。", "免除", "subsidy", {"beneficiary": "家庭经济困难学生"}),
    (
        "团市委每年从团费中安排不低于70%用于支持基层团组织。",
        "70%",
        "percentage",
        {"beneficiary": "基层团组织", "base": "团费"},
    ),
    ("红十字会的经费由同级财政拨款。", "拨款", "subsidy", {"payer": "同级财政", "beneficiary": "红十字会"}),
    ("鼓励社会资本投入青年事业。", "社会资本", "fundraising", {"payer": "社会资本", "beneficiary": "青年事业"}),
    ("代收手续费按代收额的2%支付。", "2%", "percentage", {"payer": None, "base": "代收额"}),
    (
        "用人单位因自然灾害遭受重大经济损失，可以申请减免残疾人就业保障金。",
        "减免",
        "collection",
        {"payer": "用人单位", "condition": "因自然灾害遭受重大经济损失"},
    ),
    (
        "财政部门核拨给残疾人托养机构的专项经费应当专款专用。",
        "专款专用",
        "asset_protection",
        {"payer": "财政部门", "beneficiary": "残疾人托养机构"},
    ),
]

SEVENTH: list[FieldCase] = [
    (
        "将青少年活动中心运行维护费用列入县级财政预算，省财政按照每个中心每年20万元给予补助。",
        "20万元",
        "fixed_amount",
        {"payer": "省财政", "beneficiary": "青少年活动中心"},
    ),
    (
        "县工会每年从本级留成经费中安排不低于30%的资金补助基层。",
        "30%",
        "percentage",
        {"beneficiary": "基层", "base": "本级留成经费"},
    ),
    (
        "依托社区综合服务中心建设残疾人“阳光家园”，省残联每个补助10万元。",
        "10万元",
        "fixed_amount",
        {"payer": "省残联", "beneficiary": "残疾人“阳光家园”"},
    ),
    ("支持群团组织创办公益性实体，税务部门依法落实税收优惠。", "税收优惠", "tax", {"beneficiary": "群团组织"}),
    (
        "对符合条件的科普场馆进口科普设备免征进口关税。",
        "免征",
        "tax",
        {"beneficiary": "符合条件的科普场馆", "base": "进口关税"},
    ),
    (
        "妇联组织接受的资金、物资，任何单位和个人不得截留、挪用。",
        "挪用",
        "asset_protection",
        {"beneficiary": "妇联组织"},
    ),
    (
        "村党组织书记兼任村工会主席的，可给予每月200元岗位补贴。",
        "200元",
        "fixed_amount",
        {"beneficiary": "村党组织书记", "condition": "兼任村工会主席"},
    ),
    (
        "残联所属事业单位工作人员工资由同级财政全额保障。",
        "工资",
        "remuneration",
        {"payer": "同级财政", "beneficiary": "残联所属事业单位工作人员"},
    ),
    ("乡镇团委书记享受乡镇党政班子副职待遇。", "待遇", "remuneration", {"beneficiary": "乡镇团委书记"}),
    ("加大工作投入。", "投入", "subsidy", {"beneficiary": None}),
]

LATER_FIELD_CASES = [*SECOND, *THIRD, *FOURTH, *FIFTH, *SIXTH, *SEVENTH]
