"""Numbers that those of a document come to, as chance hardly would have them."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict

FLATS = """# Rebuilding of the Harbour estate agreed

The Harbour estate, built in 1975, has 576 flats in four blocks. Its owners chose a builder on Saturday.

Once it is rebuilt, the estate will have 912 flats in towers of up to 49 floors.
"""
POWER = """# 한빛전력, 발전소 계약 맺어

한빛전력은 지난해 3월 두레중공업과 2조9000억원 규모의 주기기 공급 계약을 맺었다. 발전소는 2030년 가동을 시작한다.

한빛전력은 지난해 12월에는 가람건설과 3조1000억원 규모의 시공 계약을 맺었다.
"""


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Once rebuilt, the Harbour estate will have 336 more flats than it has now.", FLATS),
        ("한빛전력이 맺은 발전소 관련 두 계약의 규모를 합치면 6조원이다.", POWER),
        (
            "The Harbour estate and the Garden estate have at least 450 flats combined.",
            "# The Harbour and the Garden estate\n\nThe Harbour estate has more than 270 flats. "
            "The Garden estate has more than 180 flats.",
        ),
        (
            "나주와 무안이 아닌 곳으로 이전한 기관의 직원은 모두 합쳐 6000명이다.",
            "# 기관 이전\n\n이전한 기관의 직원은 나주 4만2000명, 무안 4000명을 포함해 모두 5만2000명이다.",
        ),
        (
            "다리 공사비는 새 방안에서 200억원 늘었고, 공사 기간은 길어졌다.",
            "# 다리 공사\n\n국토교통부는 다리의 공사비를 1100억원에서 1300억원으로 올리는 새 방안을 내놨다.",
        ),
        (
            "Moss airport handled over a million more passengers in 2018 than the year before.",
            "# Moss airport grows\n\nThe airport in Moss has 30 gates and 12 shops. It served 13.1 million "
            "passengers in 2018, a record, up from 12.0 million the year before. It employs 2,190 people.",
        ),
        (
            "강변시의 학교는 2012년부터 2014년까지 24곳 늘었다.",
            "# 강변시 학교\n\n강변시의 학교는 2012년 54곳에서 2014년 78곳으로 늘었고, 9월에는 유치원을 연다.",
        ),
        (
            "연내 개통하는 노선 세 개의 사업비를 모두 합치면 9조원이 넘는다.",
            "# 세 개 노선 개통\n\n가람선은 사업비 4조1000억원을 들여 연내 개통한다. 나래선은 사업비 2조5000억원을 "
            "들여 연내 개통한다. 다솜선은 사업비 3조4000억원을 들여 연내 개통한다.",
        ),
        (
            "If the merger fails, Bluewing could owe Swiftair and its owners up to $470 million in all.",
            "# Merger of Bluewing and Swiftair\n\nIf the merger fails, Bluewing must pay Swiftair $70 million "
            "and its owners $400 million.",
        ),
        (
            "2013년 나루군 주민투표에서 반대표는 찬성표보다 3900표 넘게 많았다.",
            "# 통합 무산\n\n2013년 6월 26일 나루군에서 치러진 주민투표에서는 "
            "반대가 2만343표로 찬성 1만6412표를 앞섰다.",
        ),
        (
            "More than 17,000 votes separated the two options in the Moss referendum of 2022.",
            "# Moss votes to scrap its mayor\n\nMoss voted in a referendum on 5 May 2022. The result in Moss "
            "gave the committee system 56,113 votes, against 38,439 for keeping the mayor, the other option.",
        ),
        (
            "The final bill for the Moss tunnel is almost five times the figure given in 2013.",
            "# Moss tunnel opens\n\nThe Moss tunnel opened. It was put at £60m in 2013 and at £160m in 2020; the "
            "final bill is £298.5m.",
        ),
        (
            "가람 산업단지의 계획 면적은 나래 산업단지보다 1만㎡ 넓다.",
            "# 산업단지 두 곳\n\n가람 산업단지는 강변시 일원에 153만㎡ 규모로 들어선다. "
            "나래 산업단지는 바다시 일원에 152만㎡ 규모로 조성된다.",
        ),
        (
            "새말공항의 총사업비는 2015년 기본계획 고시 때보다 800억원 넘게 늘었다.",
            "# 새말공항\n\n새말공항의 총사업비는 6651억원이다. "
            "2015년 기본계획이 고시될 당시 사업비는 5805억원, 개항 목표는 2021년이었다.",
        ),
    ],
)
def test_what_two_sentences_come_to(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("Once rebuilt, the Harbour estate will have 337 more flats than it has now.", FLATS),
        ("Once rebuilt, the Harbour estate will have 336 fewer flats than it has now.", FLATS),
        ("The mayor of Lund has sold 336 boats.", FLATS),
        ("Half of the flats of the Harbour estate were sold.", FLATS),
        (
            "Less than 40 percent of the flats of the Harbour estate were sold.",
            "# Harbour estate\n\nThe Harbour estate pays 9 percent tax. Of its 500 flats 260 were sold.",
        ),
        (
            "The Harbour estate handed over 39 flats in all.",
            "# Harbour estate\n\nIn all, the Harbour estate handed over 31 flats. It has 9 more.",
        ),
        ("한빛전력이 맺은 발전소 관련 두 계약의 규모를 합치면 7조원이다.", POWER),
        (
            "The crash left 45 people dead.",
            "# Crash near Moss\n\nThe crash killed 30 people and injured 15.",
        ),
        (
            "The three ferry routes carried 48,000 cars in total in July.",
            "# Ferries\n\nThe three ferry routes are busy. The route to Hest carried 21,000 cars in July "
            "and the route to Bran 15,000. The route to Skerry carried 12,000 cars in June; July is being checked.",
        ),
        (
            "중계된 화물의 비중은 절반에 못 미쳤다.",
            "# 화물\n\n항만은 5000억원을 들여 1조원 시장을 노린다. 화물 가운데 중계된 화물은 1241만개다.",
        ),
        (
            "가람 산업단지의 계획 면적은 나래 산업단지보다 1만㎡ 좁다.",
            "# 산업단지 두 곳\n\n가람 산업단지는 강변시 일원에 153만㎡ 규모로 들어선다. "
            "나래 산업단지는 바다시 일원에 152만㎡ 규모로 조성된다.",
        ),
        (
            "The final bill for the Moss tunnel is almost four times the figure given in 2013.",
            "# Moss tunnel opens\n\nThe Moss tunnel opened. It was put at £60m in 2013 and at £160m in 2020; the "
            "final bill is £298.5m.",
        ),
    ],
)
def test_what_they_do_not_come_to(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "The Harbour estate has 100 percent of its flats sold.",
            "Of its 250 flats the Harbour estate sold 130.",
        ),
        (
            "The Harbour estate has 40 percent of its flats sold.",
            "Of its 250 flats the Harbour estate sold 92.",
        ),
        (
            "한빛전력이 맺은 두 계약을 합치면 5억원이다.",
            "한빛전력은 2억5000만원, 2억1000만원의 계약을 맺었다.",
        ),
        (
            "The Harbour estate sold 160 more flats than the Garden estate.",
            "The Harbour estate sold 90 flats in May. The Garden estate sold 250 flats in May.",
        ),
        (
            f"The Harbour estate was sold for ${'9' * 400} in all.",
            "The Harbour estate was sold for $3 million and $2 million.",
        ),
    ],
)
def test_a_result_is_as_exact_as_it_is_told(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


def test_both_numbers_are_told() -> None:
    found = verdict("Once rebuilt, the Harbour estate will have 336 more flats than it has now.", told(FLATS))
    number = next(slot for slot in found.slots if slot.slot == "number")
    assert set((number.found or "").split("; ")) == {"576", "912"}


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "More than half of the Halden clerks agreed to move to Moss.",
            "Of Halden's 82 clerks, 49 agreed to move to Moss.",
        ),
        (
            "Fewer than one in five of the agency's roughly 200 clerks began working in Halden.",
            "Of the agency's roughly 200 clerks, 35 began working in Halden.",
        ),
        (
            "NIFA 직원 224명 가운데 3분의 2가 넘는 인원이 이전을 거부했다.",
            "At the National Institute of Food and Agriculture (NIFA), 151 of 224 declined to relocate.",
        ),
        (
            "Twice as many clerks now work in Moss as in Halden.",
            "Some 400 clerks now work in Moss. About 200 work in Halden.",
        ),
        (
            "In total, 145 clerks of the mill and the quarry agreed to move to Moss.",
            "In Halden, 72 clerks of the mill agreed to move to Moss. "
            "At the quarry, 73 clerks agreed to move to Moss.",
        ),
        (
            "Halden was to receive five more posts than Moss.",
            "Of the posts, 49 will go to Halden, 44 to Moss and the rest to other towns.",
        ),
        (
            "Just one of the nine factions in the council opposed the mill.",
            "The council backed the mill, eight of the nine factions in the council voting for it.",
        ),
        (
            "시청의 주차 공간은 지금보다 1054면 늘어난다.",
            "시청의 주차 공간은 지금의 828면에서 1882면으로 늘어난다.",
        ),
        (
            "한강선의 새 사업비는 처음보다 약 7억 달러 많다.",
            "한강선의 처음 사업비는 20억 달러였다. 새 사업비는 27억 달러다.",
        ),
        (
            "공단은 가구당 이주 수당을 3500파운드 인상했다.",
            "A strike was called off after the agency raised the allowance from £6,000 to £9,500 per household.",
        ),
        (
            "새말시가 뽑은 지역인재의 절반 이상은 가람대학교 졸업자였다.",
            "새말시의 지역인재 합격자 198명 가운데 가람대학교 졸업자는 113명이었다.",
        ),
        (
            "새말 1단계 정비 사업비의 70%를 국비로 충당했다.",
            "새말 정비 1단계 사업에는 국비 189억 원, 도비 54억 원, 군비 27억 원 등 모두 270억 원이 들어갔다.",
        ),
        (
            "The plan for the Halden station now has 250 more parking spaces than it did originally.",
            "할덴역 건립 계획에 따라 주차장은 당초 계획한 400면에서 650면으로 늘어난다.",
        ),
        (
            "새말병원의 병상은 이 병원이 대체하는 가람의원보다 113개 많다.",
            "새말병원의 병상은 318개다. 새말병원이 대체하는 가람의원의 병상은 205개였다.",
        ),
        (
            "The final bill for the Halden hall exceeded the original estimate by 7.5 million pounds.",
            "The cost of the Halden hall rose from an original estimate of 38.5 million pounds to a final "
            "46 million pounds.",
        ),
        (
            "The province and Halden are together to pay 15 million pounds of the cost of the terminal.",
            "The cost of the terminal is put at 76 million pounds, of which the consortium will pay 61 million, the "
            "province 9 million and Halden 6 million.",
        ),
        (
            "More than half of the people taken on by Tarn Works by the end of February were engineers.",
            "The council said Tarn Works had hired 214 people by the end of February, 131 of them engineers.",
        ),
        (
            "할덴 진입도로 공사에 든 돈의 3분의 1은 토지 보상비였다.",
            "할덴 진입도로 공사에는 모두 93억 원이 들었고, 이 가운데 31억 원은 토지 보상비로 쓰였다.",
        ),
        (
            "In 2023 the council had already passed a similar resolution, with five fewer bodies on its list.",
            "The council adopted a resolution on Monday. The resolution names 14 bodies. It follows one adopted in "
            "November 2023 that named nine bodies.",
        ),
        (
            "3월 파업 투표에서 새말노조 전체 조합원의 90%가 찬성했다.",
            "새말노조가 3월 14일 실시한 파업 투표에서는 전체 조합원 1,380명 가운데 1,242명이 찬성했다.",
        ),
        (
            "City subsidies paid to bus firms doubled between 2021 and 2024.",
            "새말시가 버스업체에 주는 재정지원금은 2021년 468억 원에서 2024년 936억 원으로 늘었다.",
        ),
    ],
)
def test_a_number_follows_from_two(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "Moss was to receive five more posts than Halden.",
            "Of the posts, 49 will go to Halden, 44 to Moss and the rest to other towns.",
        ),
        (
            "Halden was to receive six more posts than Moss.",
            "Of the posts, 49 will go to Halden, 44 to Moss and the rest to other towns.",
        ),
        (
            "More than two thirds of the Halden clerks agreed to move to Moss.",
            "Of Halden's 82 clerks, 49 agreed to move to Moss.",
        ),
        (
            "In total, 145 clerks of the mill and the quarry refused to move to Moss.",
            "In Halden, 72 clerks of the mill agreed to move to Moss. "
            "At the quarry, 73 clerks agreed to move to Moss.",
        ),
        (
            "The airport had twice as many passengers in 2020 as in 2023.",
            "The airport had 2 million passengers in 2020. In 2023 it had 4 million passengers.",
        ),
        (
            "The museum's staff fell by 120 between 2019 and 2023.",
            "The museum had 340 staff in 2019. In 2023 it had 460 staff.",
        ),
        (
            "In total, 560 homes were built in Arden in 2022.",
            "In Arden, 310 homes were built in 2022. In Lier, 250 homes were built in 2022.",
        ),
        (
            "In total, 620 clerks of the mill went on strike on 3 May.",
            "On 3 May 400 clerks of the mill went on strike. On 9 May 220 clerks of the mill went on strike.",
        ),
        (
            "In total, the mill hired 145 clerks in Moss.",
            "The mill hired 72 clerks in Moss. The mill plans to hire 73 clerks in Moss.",
        ),
        (
            "In total, the mill hired 145 clerks in Moss.",
            "The mill hired 72 clerks in Moss. The mill did not hire 73 clerks in Moss.",
        ),
        ("두 공장의 직원은 모두 합쳐 700명이다.", "광주 공장의 직원은 400명이다. 협력업체 직원은 300명이다."),
        (
            "The mill's staff rose by more than 0 percent in total.",
            "The mill's staff is 50. The mill's staff was 30.",
        ),
        (
            "Fewer than one in five of the agency's roughly 200 clerks retired in Halden.",
            "Of the agency's roughly 200 clerks, 35 began working in Halden.",
        ),
        (
            "In total, the mill opened six shops in Moss.",
            "The mill has 4 shops in Moss, 2 in Halden and 3 in Lier.",
        ),
        (
            "시청의 주차 공간은 지금보다 1054면 줄어든다.",
            "시청의 주차 공간은 지금의 828면에서 1882면으로 늘어난다.",
        ),
        (
            "시청의 사무 공간은 지금보다 1054면 늘어난다.",
            "시청의 주차 공간은 지금의 828면에서 1882면으로 늘어난다.",
        ),
        (
            "Half of the clerks of the Lier mill moved to Moss.",
            "Of the 82 clerks of the Halden mill, 41 moved to Moss.",
        ),
        (
            "새말시가 뽑은 지역인재의 절반 이상은 여성이었다.",
            "새말시의 지역인재 합격자 198명 가운데 가람대학교 졸업자는 113명이었다.",
        ),
        (
            "새말 1단계 정비 사업비의 70%를 도비로 충당했다.",
            "새말 정비 1단계 사업에는 국비 189억 원, 도비 54억 원, 군비 27억 원 등 모두 270억 원이 들어갔다.",
        ),
        (
            "More than half of the people taken on by Tarn Works by the end of February were electricians.",
            "The council said Tarn Works had hired 214 people by the end of February, 131 of them engineers.",
        ),
        (
            "In 2023 the council passed a similar resolution, with five more bodies on its list.",
            "The council adopted a resolution on Monday. The resolution names 14 bodies. It follows one adopted in "
            "November 2023 that named nine bodies.",
        ),
        (
            "About 400 households are to get a flat in Halden.",
            "Halden is to have 320 flats for households, of which 240 go to staff and 80 to the public.",
        ),
        (
            "Most of the 93 pupils who left the Halden schools in 2024 were children of clerks.",
            "In 2024 the Halden schools were left by 186 pupils, 93 of them for the capital. Clerks live in Halden.",
        ),
        (
            "By the end of 2025 the Halden archive had scanned more than half of its 2.4 million documents.",
            "The Halden archive has scanned 960,000 documents. Of its 38 clerks 23 moved to Tarn by the end of 2025.",
        ),
        (
            "Most of those who were paid a grant had been living abroad.",
            "Of the 95 million won for the repair of the Halden hall, 60 million won were paid by an insurer.",
        ),
        ("Output of the mine tripled.", "Output of the mine rose from 40,000 tonnes to 80,000 tonnes."),
    ],
)
def test_a_number_does_not_follow(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "supported"


def test_the_numbers_are_told_that_it_follows_from() -> None:
    found = verdict(
        "More than half of the Halden clerks agreed to move to Moss.",
        told("Of Halden's 82 clerks, 49 agreed to move to Moss."),
    )
    (number,) = (slot for slot in found.slots if slot.slot == "number")
    assert number.found == "49; 82"
    assert number.evidence


def test_what_the_one_stands_for_is_no_number() -> None:
    found = verdict(
        "The hall is 500 square metres larger than the one approved in 2021.",
        told(
            "In 2021 the council approved a hall of 1,500 square metres. The hall has 2,000 square metres now."
        ),
    )
    assert found.verdict == "supported"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The library lent 400 more books in May than in April.", "In April the library lent 2,100 books."),
        ("The firm employs 250 people in Turku.", "The firm employs 900 people, 650 of them in Helsinki."),
        (
            "Only 180 of the bank's branches remain.",
            "The bank had 220 branches. It closed 40 of its branches.",
        ),
        (
            "Five of the nine councillors voted for the park.",
            "Four of the nine councillors voted against the park.",
        ),
    ],
)
def test_a_difference_is_denied_by_no_level_or_part(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "refuted"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        (
            "The tower is 47 metres taller than the church.",
            "The church is 82 metres tall. The tower is 35 metres tall.",
        ),
        ("탑은 교회보다 47억원 비싸다.", "교회 건립비는 82억원이다. 탑 건립비는 35억원이다."),
        ("시는 도로보다 학교에 47억원을 더 썼다.", "시는 도로에 82억원을 썼다. 시는 학교에 35억원을 썼다."),
        (
            "The city spent 4.7 billion won more on schools than on roads.",
            "The city spent 8.2 billion won on roads. The city spent 3.5 billion won on schools.",
        ),
        (
            "Profit rose by 300 million dollars.",
            "Revenue was 900 million dollars. Profit was 600 million dollars.",
        ),
        ("사고로 모두 45명이 숨졌다.", "사고로 30명이 숨졌다. 이 사고로 15명이 다쳤다."),
        (
            "The mill sold 1,250 boats in total in 2024.",
            "The mill sold 850 boats in 2024. The mill bought 400 boats in 2024.",
        ),
        (
            "In total, the mill sold 1,250 boats in 2024.",
            "The mill sold 850 boats in 2024. Of these, 400 boats went to Norwind.",
        ),
        (
            "In total, the mill sold 1,250 boats in 2024.",
            "The mill sold 850 boats in 2024. About 400 of the boats sold went abroad.",
        ),
        (
            "Of the 300 seats in Moss, the Greens took 180.",
            "Of the 300 seats in Moss, the Liberals took 120. The Greens took 90.",
        ),
        ("Of the 300 seats, the party won 180.", "Of the 300 seats, the opposition won 120. Others won 30."),
        (
            "The mill sold 1,250 boats in total because of a subsidy.",
            "The mill sold 850 boats in Moss in 2024. The mill sold 400 boats in Lier in 2024.",
        ),
    ],
)
def test_what_comes_to_a_number_but_is_not_meant(claim: str, source: str) -> None:
    assert verdict(claim, told(f"# T\n\n{source}")).verdict != "supported"
