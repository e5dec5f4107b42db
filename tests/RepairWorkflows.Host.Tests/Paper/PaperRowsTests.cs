using RepairWorkflows.Host.Paper;

namespace RepairWorkflows.Host.Tests.Paper;

public sealed class PaperRowsTests
{
    [Theory]
    [InlineData("维修人员签字", 4, "维修人员|签字")]
    [InlineData("call the customer", 10, "call the|customer")]
    [InlineData("1栋1单元302室主卧空调", 6, "1栋1单元|302室主卧|空调")]
    [InlineData("abcdefghij", 4, "abcd|efgh|ij")]
    [InlineData("first\nsecond", 20, "first|second")]
    [InlineData("", 4, "")]
    public void When_text_is_too_wide_then_it_breaks_where_its_language_does(string text, int width, string rows) =>
        string.Join('|', PaperRows.Of(text, width, row => row.Length)).ShouldBe(rows);
}
