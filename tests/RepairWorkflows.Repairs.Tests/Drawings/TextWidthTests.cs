using RepairWorkflows.Repairs.Drawings;

namespace RepairWorkflows.Repairs.Tests.Drawings;

/// <summary>Lines of boxes.</summary>
public sealed class TextWidthTests
{
    [Theory]
    [InlineData("客户验收", "客户验收")]
    [InlineData("致电客户：致歉并告知到达时间", "致电客户：|致歉并告知到达时间")]
    [InlineData("判断轻重缓急并约定上门时间", "判断轻重缓急并|约定上门时间")]
    [InlineData("Tell the customer of it", "Tell the|customer of it")]
    [InlineData("Dampfschifffahrt", "Dampfschifffahrt")]
    public void When_a_name_is_long_then_its_lines_are_even_and_break_where_they_may(string text, string lines) =>
        string.Join('|', TextWidth.Wrap(text, 14, 150, 3)).ShouldBe(lines);

    [Fact]
    public void When_it_is_longer_than_its_room_then_its_last_line_ends_with_dots()
    {
        var lines = TextWidth.Wrap(new string('长', 60), 14, 150, 3);

        lines.Count.ShouldBe(3);
        lines[2].ShouldEndWith("……");
        lines.ShouldAllBe(line => TextWidth.Of(line, 14) <= 150);
    }

    [Fact]
    public void When_signs_are_measured_then_chinese_ones_are_square_and_others_narrower() =>
        (TextWidth.Of("修", 10), TextWidth.Of("i", 10) < TextWidth.Of("W", 10)).ShouldBe((10, true));
}
