package baedal.delivery.deliveries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTest {

    @ParameterizedTest
    @CsvSource({
        "서울 강남구 테헤란로 123,서울 강남구",
        "서울특별시 강남구 역삼동 5-1,서울특별시 강남구",
        "경기도 성남시 분당구 판교로 1,경기도 성남시 분당구",
        "강남구 역삼동,강남구",
        "우리집,''"
    })
    void an_area_ends_at_the_district(String address, String area) {
        assertThat(Area.of(address)).isEqualTo(area);
    }
}
