using RepairWorkflows.Host.Playing;
using RepairWorkflows.Scenarios.Tests.Files;

namespace RepairWorkflows.Scenarios.Tests.Playing;

public sealed class PlayCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("scenarios-");
    private readonly StringWriter _printed = new();

    private string Scenarios => Path.Combine(_folder.FullName, "workflows", "unified-report", "scenarios");

    public PlayCommandTests()
    {
        Directory.CreateDirectory(Scenarios);
        foreach (var definition in Directory.EnumerateFiles(
            ShippedScenarios.Folder, "*.json", SearchOption.AllDirectories))
        {
            File.Copy(definition, Path.Combine(Scenarios, "..", Path.GetFileName(definition)));
        }
    }

    [Fact]
    public async Task When_everything_holds_then_it_prints_a_line_for_each_and_ends_with_0()
    {
        Write("one", "status = Reported");
        Write("two", "no task Sign slip");

        (await PlayAsync("play", Path.Combine(_folder.FullName, "workflows"), "--language", "en")).ShouldBe(0);

        var lines = Printed();
        lines.Length.ShouldBe(3);
        lines[0].ShouldContain("holds");
        lines[0].ShouldContain("one.scenario");
        lines[1].ShouldContain("two.scenario");
        lines[2].ShouldContain("2 of 2 scenarios hold");
    }

    [Theory]
    [InlineData("--language=en", "found: Reported", "Report received")]
    [InlineData("--language=zh", "实际：已报修", "已接到报修")]
    public async Task When_one_fails_then_it_prints_line_and_timeline_in_the_language_and_ends_with_1(
        string language, string found, string happened)
    {
        Write("one", "status = Closed");
        Write("two", "status = Reported");

        (await PlayAsync("play", Path.Combine(_folder.FullName, "workflows", "unified-report"), language)).ShouldBe(1);

        var lines = Printed();
        lines[1].ShouldContain("one.scenario:6: ");
        lines[1].ShouldContain(found);
        lines[1].ShouldContain("(scenario.not-as-expected)");
        lines[3].ShouldContain("03-02 09:00:00");
        lines[3].ShouldContain(happened);
        lines[3].ShouldContain("S1.1.1");
    }

    [Fact]
    public async Task When_a_file_cannot_be_read_as_a_scenario_then_each_bad_line_is_printed_and_it_ends_with_1()
    {
        Write("one", "status = asleep");

        (await PlayAsync("play", Path.Combine(Scenarios, "one.scenario"), "--language", "en")).ShouldBe(1);

        Printed()[0].ShouldContain("CANNOT BE READ");
        Printed()[1].ShouldContain("one.scenario:6: There is no status asleep.");
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("workflows")]
    public async Task When_there_is_nothing_to_play_then_it_says_so_and_ends_with_1(string path)
    {
        (await PlayAsync("play", Path.Combine(_folder.FullName, path), "--language", "en")).ShouldBe(1);

        Printed().ShouldHaveSingleItem().ShouldContain(_folder.FullName);
    }

    [Fact]
    public async Task When_a_definition_is_no_json_then_it_is_named_and_it_ends_with_1()
    {
        Write("one", "status = Reported");
        File.WriteAllText(Path.Combine(_folder.FullName, "workflows", "broken.json"), "{");

        (await PlayAsync("play", _folder.FullName, "--language", "en")).ShouldBe(1);

        Printed()[0].ShouldContain("broken.json");
    }

    [Theory]
    [InlineData("zh_CN.UTF-8", "zh")]
    [InlineData("de_DE.UTF-8", "en")]
    [InlineData(null, "en")]
    public void When_the_command_line_names_no_language_then_the_environment_does(string? environment, string language)
    {
        var asked = PlayArguments.Read(["play"], environment);

        (asked.Path, asked.Language.Name).ShouldBe(("workflows", language));
    }

    public void Dispose()
    {
        _printed.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Write(string name, string expectation) => File.WriteAllText(
        Path.Combine(Scenarios, $"{name}.scenario"),
        $"# {name}\nprocess: unified-report\ngiven\nService agent report\nthen\n{expectation}\n");

    private Task<int> PlayAsync(params string[] args) =>
        new PlayCommand(_printed, TimeProvider.System).RunAsync(args, CancellationToken.None);

    private string[] Printed() =>
        _printed.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
