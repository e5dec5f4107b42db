using System.Text.Json.Nodes;
using RepairWorkflows.Host.CommandLine;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Host.Tests.Definitions;

/// <summary>Definitions are drawn without a server.</summary>
public sealed class DrawCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("draw-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task When_definitions_are_drawn_then_there_is_a_file_for_each_flowchart()
    {
        var exit = await RunAsync(ShippedDefinitions.PathOf("technician-visit"), "--to", To("pictures"));

        exit.ShouldBe(0);
        Directory.GetFiles(To("pictures")).Select(Path.GetFileName)
            .ShouldBe(["technician-visit.svg", "technician-visit.visit.svg"], ignoreOrder: true);
    }

    [Fact]
    public async Task When_the_layout_is_written_then_only_places_change_and_the_picture_is_that_of_the_layout()
    {
        var before = await File.ReadAllTextAsync(ShippedDefinitions.PathOf("unified-report"));
        await File.WriteAllTextAsync(To("process.json"), before);

        await RunAsync(To("process.json"), "--to", To("laid-out"), "--layout");
        await RunAsync(To("process.json"), "--to", To("written"), "--write-layout");

        var after = await File.ReadAllTextAsync(To("process.json"));
        Placeless(after).ToJsonString().ShouldBe(Placeless(before).ToJsonString());
        foreach (var picture in Directory.GetFiles(To("laid-out")))
        {
            (await File.ReadAllTextAsync(picture))
                .ShouldBe(await File.ReadAllTextAsync(Path.Combine(To("written"), Path.GetFileName(picture))));
        }
    }

    [Theory]
    [InlineData("file.json")]
    [InlineData("--to", "folder")]
    [InlineData("file.json", "--to", "folder", "--large")]
    public async Task When_the_arguments_make_no_sense_then_nothing_is_drawn(params string[] args)
    {
        (await RunAsync(args)).ShouldBe(2);
        Directory.Exists("folder").ShouldBeFalse();
    }

    [Fact]
    public async Task When_a_definition_cannot_be_read_then_it_says_why_and_draws_the_others()
    {
        await File.WriteAllTextAsync(To("bad.json"), "{");
        File.Copy(ShippedDefinitions.PathOf("technician-visit"), To("good.json"));

        (await RunAsync(_folder.FullName, "--to", To("pictures"))).ShouldBe(1);
        Directory.GetFiles(To("pictures")).Length.ShouldBe(2);
    }

    private string To(string name) => Path.Combine(_folder.FullName, name);

    private static async Task<int> RunAsync(params string[] args)
    {
        await using var said = new StringWriter();
        return await DrawCommand.RunAsync(args, said, CancellationToken.None);
    }

    private static JsonNode Placeless(string json)
    {
        var document = JsonNode.Parse(json)!;
        Drop(document);
        return document;
    }

    private static void Drop(JsonNode? node)
    {
        (node as JsonObject)?.Remove("position");
        foreach (var inside in (node as JsonObject)?.Select(member => member.Value) ?? (node as JsonArray) ?? [])
        {
            Drop(inside);
        }
    }
}
