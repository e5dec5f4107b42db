using RepairWorkflows.Repairs.Orders;

namespace RepairWorkflows.Repairs.Tests.Orders;

public sealed class PhoneMaskTests
{
    [Theory]
    [InlineData("13812345678", "138****5678")]
    [InlineData("请打+86 138-1234-5678联系", "请打138****5678联系")]
    [InlineData("0851-12345678", "0851-****5678")]
    [InlineData("010-6655 4433-12", "010-****4433")]
    [InlineData("400-1234567", "400-****4567")]
    public void When_a_text_holds_a_number_then_its_middle_is_hidden(string text, string shown) =>
        PhoneMask.InText(text).ShouldBe(shown);

    [Theory]
    [InlineData("WX20260310-0001")]
    [InlineData("2026-03-10T06:30:00.1381234+00:00")]
    [InlineData("01930123-0851-7123-8123-138123456789")]
    [InlineData("3栋2单元501室 401")]
    public void When_digits_are_something_else_then_they_stay(string text) => PhoneMask.InText(text).ShouldBe(text);

    [Fact]
    public void When_a_document_holds_a_number_then_texts_are_masked_and_numbers_stay() =>
        PhoneMask.InJson("""{"a":{"phone":"13812345678","b":["打13812345678"]},"c":13812345678,"d":null}""")
            .ShouldBe("""{"a":{"phone":"138****5678","b":["打138****5678"]},"c":13812345678,"d":null}""");
}
