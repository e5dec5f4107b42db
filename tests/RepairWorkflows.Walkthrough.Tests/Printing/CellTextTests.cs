using RepairWorkflows.Walkthrough.Printing;

namespace RepairWorkflows.Walkthrough.Tests.Printing;

public sealed class CellTextTests
{
    public sealed class GivenChineseText
    {
        [Theory]
        [InlineData("水管", 4)]
        [InlineData("S3.7", 4)]
        [InlineData("３栋", 4)]
        [InlineData("急⚡🧊", 5)]
        public void When_it_is_measured_then_a_wide_character_takes_two_columns(string text, int columns) =>
            CellText.Width(text).ShouldBe(columns);

        [Theory]
        [InlineData("水管爆裂", 5, "水管…")]
        [InlineData("水管爆裂", 6, "水管… ")]
        [InlineData("水管", 6, "水管  ")]
        public void When_it_is_fitted_then_it_takes_exactly_the_columns(string text, int columns, string fitted) =>
            CellText.Fit(text, columns).ShouldBe(fitted);
    }
}
