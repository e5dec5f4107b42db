using System.Text.Json.Nodes;
using RepairWorkflows.Host.CommandLine;
using RepairWorkflows.Testing.Cases;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Host.Tests.Definitions;

/// <summary>What the linter prints without a server.</summary>
public sealed class LintCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lint-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task When_what_we_ship_is_looked_at_strictly_then_nothing_is_found()
    {
        var (exit, said) = await RunAsync([.. ShippedDefinitions.Files(), "--strict"]);

        said.ShouldNotContain("提示 ");
        exit.ShouldBe(0, said);
    }

    [Theory]
    [InlineData("zh", "lint.unreachable lost: 步骤“lost”没有连线可达，永不执行。")]
    [InlineData("en", "lint.unreachable lost: 'lost': no arrow leads to it, so that it never runs.")]
    public async Task When_there_is_a_warning_then_it_is_said_and_only_strictly_an_error(string language, string line)
    {
        var file = await WriteAsync("lost.json", $"{new Drawing("flow").Lines("a", "lost")}");

        var (exit, said) = await RunAsync([file, "--language", language]);
        (exit, said.Contains(line)).ShouldBe((0, true), said);
        (await RunAsync([file, "--strict"])).Exit.ShouldBe(1);
    }

    [Fact]
    public async Task When_a_definition_cannot_be_published_then_it_says_why_and_goes_on_with_the_others()
    {
        await WriteAsync("bad.json", "{");
        var twice = new Drawing("flow").With("sign", "RepairWorkflows.SignSlip", ("clock", Drawing.Literal("none")));
        await WriteAsync("worse.json", $"{twice}");

        var (exit, said) = await RunAsync([_folder.FullName, "--language", "en"]);
        exit.ShouldBe(1);
        said.ShouldContain("error definition.not-json");
        said.ShouldContain("error clock.policy-unknown sign.Clock");
    }

    [Fact]
    public async Task When_two_files_are_started_by_one_event_then_both_say_so_whatever_their_order()
    {
        foreach (var name in new[] { "a", "b" })
        {
            var trigger = Drawing.Activity("called", "Elsa.Event", ("eventName", Drawing.Literal("call")));
            trigger["customProperties"] = new JsonObject { ["canStartWorkflow"] = true };
            await WriteAsync($"{name}.json", $"{new Drawing(name).With(trigger)}");
        }

        (await RunAsync([_folder.FullName])).Said.Split("lint.trigger-twice").Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("--strict")]
    [InlineData("file.json", "--quick")]
    [InlineData("file.json", "--language", "fr")]
    public async Task When_the_arguments_make_no_sense_then_it_says_which_there_are(params string[] args)
    {
        var (exit, said) = await RunAsync(args);

        exit.ShouldBe(2);
        said.ShouldContain("--strict");
    }

    [Fact]
    public async Task When_there_is_no_such_file_then_it_says_so()
    {
        var (exit, said) = await RunAsync(["nowhere.json", "--language", "en"]);

        (exit, said.Trim()).ShouldBe((2, "There is no file or folder nowhere.json."));
    }

    private async Task<string> WriteAsync(string name, string json)
    {
        var path = Path.Combine(_folder.FullName, name);
        await File.WriteAllTextAsync(path, json);
        return path;
    }

    private static async Task<(int Exit, string Said)> RunAsync(string[] args)
    {
        await using var said = new StringWriter();
        var exit = await LintCommand.RunAsync(args, said, CancellationToken.None);
        return (exit, $"{said}");
    }
}
