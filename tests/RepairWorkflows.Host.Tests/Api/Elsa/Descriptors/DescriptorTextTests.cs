using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.Json;
using RepairWorkflows.Host.Api.Elsa.Descriptors;
using RepairWorkflows.Host.Tests.Hosting;
using static RepairWorkflows.Host.Tests.Api.Elsa.Descriptors.Described;

namespace RepairWorkflows.Host.Tests.Api.Elsa.Descriptors;

/// <summary>What a designer is told, in both languages.</summary>
[Collection(DemoHost.Collection)]
public sealed class DescriptorTextTests(DemoHost host)
{
    [Fact]
    public async Task When_a_Chinese_reader_asks_then_everything_has_a_Chinese_name()
    {
        var activities = await host.Owner().ListAsync(Lists[0], "zh");

        activities.SelectMany(Said).Where(said => !IsChinese(said.Text)).Select(said => $"{said.Of}: {said.Text}")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task When_an_activity_is_offered_then_it_and_its_members_are_explained(string language)
    {
        var activities = await host.Owner().ListAsync(Lists[0], language);

        activities.Where(activity => Text(activity, "namespace") != "Workflows")
            .SelectMany(activity => activity.GetProperty("inputs").EnumerateArray()
                .Concat(activity.GetProperty("outputs").EnumerateArray()).Prepend(activity)
                .Where(described => Text(described, "description").Length == 0)
                .Select(described => $"{Text(activity, "typeName")}: {Text(described, "name")}"))
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("zh")]
    [InlineData("")]
    public async Task When_a_text_is_there_then_it_is_said_somewhere(string language)
    {
        var said = new HashSet<string>();
        foreach (var path in Lists)
        {
            foreach (var entry in await host.Owner().ListAsync(path, language.Length == 0 ? "en" : language))
            {
                Collect(entry, said);
            }
        }

        var texts = new ResourceManager(typeof(ActivityTexts).FullName!, typeof(ActivityTexts).Assembly)
            .GetResourceSet(CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!;

        texts.Cast<DictionaryEntry>().Where(text => !said.Contains((string)text.Value!)).Select(text => text.Key)
            .ShouldBeEmpty();
    }

    private static IEnumerable<(string Of, string Text)> Said(JsonElement activity)
    {
        var type = Text(activity, "typeName");
        if (Text(activity, "namespace") == "Workflows")
        {
            return []; // their authors' words
        }

        return ((string[])["inputs", "outputs", "ports"])
            .SelectMany(list => activity.GetProperty(list).EnumerateArray())
            .Select(member => ($"{type}.{Text(member, "name")}", Text(member, "displayName")))
            .Append((type, Text(activity, "displayName"))).Append((type, Text(activity, "category")));
    }

    private static void Collect(JsonElement json, HashSet<string> said)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.String:
                said.Add(json.GetString()!);
                break;
            case JsonValueKind.Object:
                foreach (var member in json.EnumerateObject())
                {
                    Collect(member.Value, said);
                }

                break;
            case JsonValueKind.Array:
                foreach (var entry in json.EnumerateArray())
                {
                    Collect(entry, said);
                }

                break;
        }
    }
}
