using System.IO.Compression;
using System.Net;
using System.Text.Json;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs.Orders;
using static RepairWorkflows.Host.Tests.Api.Elsa.ADefinition;

namespace RepairWorkflows.Host.Tests.Api.Elsa;

/// <summary>Instances as files: given away, never taken.</summary>
[Collection(DemoHost.Collection)]
public sealed class InstanceExportTests(DemoHost host)
{
    private const string Instances = $"{ADefinition.Api}/workflow-instances";
    private const string Several = $"{ADefinition.Api}/bulk-actions/export/workflow-instances";

    [Fact]
    public async Task When_one_is_exported_then_the_file_has_what_it_is_and_all_it_did()
    {
        var id = await StartAsync("exported");
        var technician = await host.AsAsync(Role.Technician);

        var answer = await technician.ReadAsync($"{Instances}/{id}/export");

        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe($"workflow-instance-{id}.json");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        var file = await answer.BodyAsync();
        var shown = await technician.ShowAsync($"/workflow-instances/{id}");
        foreach (var member in shown.EnumerateObject())
        {
            JsonElement.DeepEquals(file.GetProperty(member.Name), member.Value).ShouldBeTrue(member.Name);
        }

        file.GetProperty("variables")[0].GetProperty("value").GetString().ShouldBe("red");
        var journal = await technician.ShowAsync($"/workflow-instances/{id}/journal");
        JsonElement.DeepEquals(file.GetProperty("workflowExecutionLogRecords"), journal.GetProperty("items"))
            .ShouldBeTrue();
        file.GetProperty("activityExecutionRecords").EnumerateArray().Select(one => Text(one, "activityId"))
            .ShouldBe(["Workflow1", "s", "w", "e"]);
    }

    [Fact]
    public async Task When_several_are_exported_then_each_is_a_file_of_an_archive_and_those_that_are_gone_are_not()
    {
        string[] ids = [await StartAsync("exported"), await StartAsync("exported")];

        var answer = await host.Owner().SendAsync(
            Several, JsonSerializer.Serialize(new { ids = (string[])[.. ids, "gone"] }));

        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("workflow-instances.zip");
        await using var content = await answer.Content.ReadAsStreamAsync(CancellationToken.None);
        await using var zip = new ZipArchive(content);
        zip.Entries.Select(entry => entry.Name).ShouldBe(
            ids.Order(StringComparer.Ordinal).Select(id => $"workflow-instance-{id}.json"));
        foreach (var entry in zip.Entries)
        {
            await using var file = await entry.OpenAsync(CancellationToken.None);
            using var document = await JsonDocument.ParseAsync(file);
            ids.ShouldContain(Text(document.RootElement, "id"));
        }
    }

    [Fact]
    public async Task When_one_of_several_is_meant_then_it_comes_as_it_is()
    {
        var id = await StartAsync("exported");
        var answer = await host.Owner().SendAsync(Several, $$"""{ "ids": ["{{id}}"] }""");
        Text(await answer.BodyAsync(), "id").ShouldBe(id);
    }

    [Theory]
    [InlineData("GET", $"{Instances}/gone/export", "", HttpStatusCode.NotFound)]
    [InlineData("POST", Several, """{ "ids": ["gone"] }""", HttpStatusCode.NotFound)]
    [InlineData("POST", Several, """{ "ids": ["gone", "too"] }""", HttpStatusCode.NoContent)]
    [InlineData("POST", Several, "{}", HttpStatusCode.NoContent)]
    [InlineData("GET", $"{Several}?Ids=gone&Ids=too", "", HttpStatusCode.NoContent)]
    public async Task When_there_is_nothing_to_export_then_that_is_said(
        string method, string path, string body, HttpStatusCode status) =>
        (await host.Owner().SendAsync(path, body, method: method)).StatusCode.ShouldBe(status);

    [Fact]
    public async Task When_too_many_are_meant_then_that_is_refused()
    {
        var ids = Enumerable.Range(0, 1001).Select(number => $"{number}");
        var refused = await host.Owner().SendAsync(Several, JsonSerializer.Serialize(new { ids }));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await refused.BodyAsync()).Fields("fields").ShouldBe(["ids field.out-of-range"]);
    }

    [Theory]
    [InlineData("en", "Instances cannot be imported")]
    [InlineData("zh", "流程实例不能导入")]
    public async Task When_an_instance_is_imported_then_it_is_refused_in_words(string language, string text)
    {
        var id = await StartAsync("exported");
        var owner = host.Owner();
        owner.DefaultRequestHeaders.AcceptLanguage.Clear();
        owner.DefaultRequestHeaders.AcceptLanguage.Add(new(language));
        var file = await owner.GetByteArrayAsync(new Uri($"{Instances}/{id}/export", UriKind.Relative));
        await owner.DeleteAsync(new Uri($"{Instances}/{id}", UriKind.Relative));
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "files", "one.json" } };

        var refused = await owner.PostAsync(
            new Uri($"{ADefinition.Api}/bulk-actions/import/workflow-instances", UriKind.Relative), form);

        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var refusal = await refused.BodyAsync();
        Text(refusal, "code").ShouldBe("instance.import-refused");
        Text(refusal, "message").ShouldNotBeNull().ShouldStartWith(text);
        (await owner.ReadAsync($"{Instances}/{id}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> StartAsync(string definition)
    {
        var owner = host.Owner();
        await owner.SendAsync($"{ADefinition.Api}/workflow-definitions", Waiting(definition));
        return await owner.ExecuteAsync(definition);
    }
}
