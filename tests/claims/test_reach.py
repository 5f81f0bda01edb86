"""Numbers of a part, of a stretch of time or of another time, which deny no number of the whole."""

from __future__ import annotations

import pytest

from tests.claims.sources import told, verdict


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The mill has 860 staff.", "The mill has 240 staff in its canteen."),
        ("The mill has 860 staff.", "The mill has 12 staff from abroad."),
        ("Halden has 4,200 residents.", "Halden has 1,900 residents over 65."),
        ("The farm grows 40 hectares of rye.", "The farm grows 15 hectares of organic rye."),
        ("The tram cost 90 million euros.", "The first phase of the tram cost 30 million euros."),
        ("Halden spent 7 million euros on buses.", "Halden spent 2 million euros on electric buses."),
        ("The mill created 1,000 jobs.", "The mill created 400 direct jobs."),
        ("이전 기관 153곳이 이전을 마쳤다.", "새말시에는 이전 대상 12개 기관 가운데 11곳이 이전을 마쳤다."),
        ("153 agencies have moved out of the capital.", "11 of the 12 agencies bound for Halden have moved."),
        ("The mill covers 50 hectares more than the farm.", "The mill covers 80 hectares."),
        ("새말공장은 예산보다 3억원 더 들었다.", "새말공장에는 20억원이 들었다."),
        ("도서관 사업비는 90억원이다.", "도서관 사업비가 20억원 깎였다."),
        ("The survey asked 1,200 residents.", "The survey asked 600 residents of Jinju."),
        ("The library is open 12 hours a day.", "The library's café is open 8 hours a day."),
        ("The park covers 50 hectares.", "The pond in the park covers 4 hectares."),
        ("The mill has 80 foreign clerks.", "The mill has 900 clerks, including foreign ones."),
        ("도서관의 책은 20만권이다.", "도서관의 어린이 책은 3만권이다."),
        ("외국인 주민은 2000명이다.", "새말군 주민은 외국인을 포함해 9만명이다."),
        ("새말시의 인구는 35만명이다.", "새말시의 외국인 인구는 1만2천명이다."),
        ("행사에는 시민 500여명이 참석했다.", "행사에는 공무원 40명이 참석했다."),
        ("The mill cut 400 posts in its retail arm.", "The mill cut 900 posts in its finance arm."),
        ("임대료는 12% 올랐다.", "교외의 임대료는 4% 올랐다."),
        ("새말공항 건설에 6651억원이 투입된다.", "새말공항 건설에 국비 3200억원이 투입된다."),
    ],
)
def test_a_part_denies_no_whole(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "not_enough_info"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The mill has 860 staff.", "The mill has 240 staff."),
        ("Halden has 1,900 residents.", "Halden has 4,200 residents."),
        ("새말시의 인구는 35만명이다.", "새말시의 인구는 28만명이다."),
        ("새말시의 외국인 인구는 35만명이다.", "새말시의 외국인 인구는 28만명이다."),
        ("The ferry carried 5,000 passengers a day.", "The ferry carried 120 passengers a day."),
        ("새말공장은 하루 1500대를 생산한다.", "새말공장은 하루 1200대를 생산한다."),
    ],
)
def test_what_is_told_of_as_much_denies(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "refuted"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The ferry carried 5,000 passengers.", "The ferry carried 120 passengers a day."),
        ("The ferry carried 5,000 passengers a month.", "The ferry carried 5,000 passengers a day."),
        ("새말공장은 연간 45만대를 생산한다.", "새말공장은 하루 1200대를 생산한다."),
        ("The mill has 860 staff.", "In 2019 the mill had 2,400 staff."),
        ("The mill has 860 staff.", "The mill once had 2,400 staff."),
        ("The mill employed 860 people in 2010.", "The mill employs 300 people."),
        ("새말시의 인구는 35만명이다.", "2010년 새말시의 인구는 48만명이었다."),
        ("Profit rose to 35 million euros.", "Profit rose by 35 million euros."),
        ("Profit rose by 35 million euros.", "Profit rose to 35 million euros."),
        ("예산은 350억원이다.", "예산은 애초 500억원이었다."),
        ("The mill hopes to have 335 clerks in Halden.", "The mill had 120 clerks in Halden in 2020."),
        (
            "The port had 9 million guests in 2023.",
            "The port had 4 million guests in the first half of 2023.",
        ),
        ("시는 주택 3000가구를 공급한다.", "시의 1단계 사업에서는 주택 1100가구가 공급된다."),
        ("Turnout was 48 percent.", "Turnout was 35 percent by noon."),
        ("Halden won 500 firms by 2022.", "By 2018 Halden had won 270 firms."),
        ("공장은 2022년까지 기업 500곳을 유치했다.", "공장은 2018년까지 기업 270곳을 유치했다."),
        ("직원 수는 900명으로 늘었다.", "직원 수는 300명 늘었다."),
        ("The mill's share of women is 24 percent.", "The mill's target for women is 30 percent."),
        ("혁신도시 인구는 3만9000명이다.", "혁신도시 목표 인구는 5만명이다."),
        ("About 350 clerks moved to Halden.", "Between 300 and 400 clerks moved to Halden."),
        ("The hall houses 12 firms and 3 banks.", "The hall houses 15 firms and banks."),
        ("The mill scrapped the 2 percent levy.", "The mill introduced the 2 percent levy."),
        ("Total spending was 35 million euros.", "Of the total spending, 35 million euros went to schools."),
        ("새말시의 총예산은 350억원이다.", "새말시의 총예산 가운데 교육비는 350억원이다."),
    ],
)
def test_another_stretch_of_time_or_a_part_tells_nothing(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict == "not_enough_info"


@pytest.mark.parametrize(
    ("claim", "source"),
    [
        ("The road is 30 km long.", "The road is 29.6 km long."),
        ("A bonus of 1.5 million won went to each.", "A bonus of 1.48 million won went to each."),
        ("The city received 25 firms.", "The city received 10 firms in 2020 and 15 in 2021."),
        ("부처에는 15개 국이 있다.", "부처는 세종에 9개 국, 서울에 6개 국이 있다."),
        ("The owner closed the 30-room hotel.", "The owner opened the 30-room hotel in 1990."),
    ],
)
def test_rounding_sums_and_other_times_refute_nothing(claim: str, source: str) -> None:
    assert verdict(claim, told(source)).verdict != "refuted"
