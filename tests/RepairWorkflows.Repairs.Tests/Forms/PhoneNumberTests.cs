using RepairWorkflows.Repairs.Forms;

namespace RepairWorkflows.Repairs.Tests.Forms;

public sealed class PhoneNumberTests
{
    [Theory]
    [InlineData("138 1234 5678", "13812345678")]
    [InlineData("+86 138-1234-5678", "13812345678")]
    [InlineData("0851-1234567", "0851-1234567")]
    [InlineData("0851 12345678", "0851-12345678")]
    [InlineData("010-12345678-123", "010-12345678-123")]
    [InlineData("01012345678", "010-12345678")]
    [InlineData("0851-1234-5678", "0851-12345678")]
    [InlineData("400-123-4567", "400-1234567")]
    [InlineData("8001234567", "800-1234567")]
    public void When_it_is_a_number_then_it_is_normalised(string text, string number) =>
        PhoneNumber.Normalise(text).ShouldBe(number);

    [Theory]
    [InlineData("12812345678")]
    [InlineData("1381234567")]
    [InlineData("138123456789")]
    [InlineData("12345678")]
    [InlineData("abc")]
    [InlineData("13812345678x")]
    public void When_it_is_none_then_it_is_refused(string text) => PhoneNumber.Normalise(text).ShouldBeNull();
}
