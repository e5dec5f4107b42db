namespace RepairWorkflows.SourceRules.Tests;

/// <summary>What is short is read.</summary>
public static class LengthTests
{
    public sealed class GivenAnyText
    {
        private const int LongestLine = 120;

        // Made by a tool, data of one record a line, or texts whose line ends would be shown: nobody breaks them.
        private static readonly string[] Unbroken = [".json", ".resx", ".sln", ".svg"];

        [Fact]
        public void When_a_line_is_measured_then_it_fits_the_screen() =>
            SourceTree.All.Where(file => !Unbroken.Contains(file.Ending) && !file.Name.Contains("/Migrations/"))
                .SelectMany(file => file.Lines.Select((line, at) => (Line: line, Place: $"{file.Name}:{at + 1}")))
                .Where(line => line.Line.Length > LongestLine && !IsTableRow(line.Line))
                .Select(line => line.Place).ShouldBeEmpty();

        // Markdown has no second line for a row.
        private static bool IsTableRow(string line) => line.StartsWith('|');
    }

    public sealed class GivenCode
    {
        [Theory]
        [InlineData("src", 150)]
        [InlineData("samples", 150)]
        // A test file may tell more: one subject, many cases.
        [InlineData("tests", 200)]
        public void When_a_file_is_measured_then_it_is_taken_in_at_once(string part, int longest) =>
            SourceTree.Code.Where(file => file.Part == part && file.Lines.Count > longest)
                .Select(file => $"{file.Name}: {file.Lines.Count}").ShouldBeEmpty();
    }
}
