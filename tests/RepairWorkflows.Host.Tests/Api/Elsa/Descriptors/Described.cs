using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Api.Elsa.Descriptors;

/// <summary>Asks what a designer is told.</summary>
internal static class Described
{
    /// <summary>The lists, by their paths.</summary>
    public static IReadOnlyList<string> Lists { get; } =
    [
        "/descriptors/activities", "/descriptors/expression-descriptors", "/descriptors/workflow-activation-strategies",
        "/descriptors/incident-strategies", "/descriptors/log-persistence-strategies", "/descriptors/storage-drivers",
        "/descriptors/variables", "/features/installed",
    ];

    /// <summary>The entries of a list, in a language.</summary>
    public static async Task<IReadOnlyList<JsonElement>> ListAsync(
        this HttpClient client, string path, string language = "en")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ADefinition.Api + path);
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        var answer = await client.SendAsync(request, CancellationToken.None);
        answer.EnsureSuccessStatusCode();
        var body = await answer.BodyAsync();
        List<JsonElement> items = [.. body.GetProperty("items").EnumerateArray()];
        body.GetProperty("count").GetInt32().ShouldBe(items.Count);
        return items;
    }

    /// <summary>An input of an activity.</summary>
    public static async Task<JsonElement> InputAsync(
        this HttpClient client, string type, string input, string language = "en") =>
        (await client.ListAsync(Lists[0], language)).Single(activity => Text(activity, "typeName") == type)
        .GetProperty("inputs").EnumerateArray().Single(described => Text(described, "name") == input);

    /// <summary>What an input offers to choose from.</summary>
    public static IReadOnlyDictionary<string, string> Choices(this JsonElement input) =>
        input.GetProperty("uiSpecifications").EnumerateObject().Single().Value.EnumerateObject().Single().Value
            .GetProperty("items").EnumerateArray()
            .ToDictionary(item => Text(item, "value"), item => Text(item, "text"));

    /// <summary>Whether a text has Chinese in it, or is the same in any language: a number, or capitals.</summary>
    public static bool IsChinese(string text) =>
        text.Any(letter => char.GetUnicodeCategory(letter) == UnicodeCategory.OtherLetter)
        || !text.Any(char.IsLower);

    /// <summary>A member that is a text.</summary>
    public static string Text(JsonElement json, string member) => json.GetProperty(member).GetString()!;
}
