using System.IO.Compression;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Testing.Engine;

namespace RepairWorkflows.Engine.Tests.Activities.Http;

/// <summary>Files that are sent, and files that are fetched.</summary>
public sealed class FileTests
{
    [Theory]
    [InlineData("bytesFromString('abc')", "abc", "application/octet-stream")]
    [InlineData("'abc'", "abc", "text/plain")]
    [InlineData("''", "", "text/plain")]
    [InlineData("'base64:YWJj'", "abc", "application/octet-stream")]
    [InlineData("'http://there.test/files/report.pdf'", "remote", "application/pdf")]
    [InlineData("({ Filename: 'a.txt', ContentType: 'text/x', Stream: bytesFromString('abc') })", "abc", "text/x")]
    public async Task When_a_file_is_given_in_any_way_then_its_bytes_are_sent(string script, string body, string type)
    {
        var request = await SendAsync(("content", Drawing.Script(script)));

        (request.Answer!.StatusCode, request.Text, request.Answer.ContentType).ShouldBe((200, body, type));
    }

    [Theory]
    [InlineData("'abc'", "file.txt")]
    [InlineData("bytesFromString('abc')", "file.bin")]
    [InlineData("['a', 'b']", "download.zip")]
    [InlineData("({ a: 1 })", "file.json")]
    public async Task When_it_has_no_name_then_it_gets_the_one_of_its_kind(string script, string name)
    {
        var request = await SendAsync(("content", Drawing.Script(script)));

        request.Answer!.File!.Name.ShouldBe(name);
    }

    [Fact]
    public async Task When_name_tag_and_parts_are_given_then_they_are_offered()
    {
        var request = await SendAsync(
            ("content", Drawing.Literal("a;b")), ("filename", Drawing.Literal("list.csv")),
            ("entityTag", Drawing.Literal("v1")), ("enableResumableDownloads", Drawing.Literal(true)));

        request.Answer!.File.ShouldBe(new FileOffer("list.csv", "v1", true));
        request.Answer.ContentType.ShouldBe("text/plain");
    }

    [Fact]
    public async Task When_there_are_several_then_they_are_sent_as_one_archive()
    {
        var request = await SendAsync(("content", Drawing.Script(
            "[({ Filename: 'a.txt', Stream: bytesFromString('1') }), 'two', 'three']")));

        request.Answer!.ContentType.ShouldBe("application/zip");
        using var archive = new ZipArchive(new MemoryStream(request.Answer.Body.ToArray()));
        archive.Entries.Select(entry => entry.FullName).ShouldBe(["a.txt", "file.txt", "file-2.txt"]);
    }

    [Theory]
    [InlineData("../../x.txt", "x.txt")]
    [InlineData("C:\\\\logs\\\\x.txt", "x.txt")]
    [InlineData("/..", "file.bin")]
    [InlineData("files/", "file.bin")]
    public async Task When_a_name_leads_elsewhere_then_the_archive_has_its_end_alone(string name, string entry)
    {
        var request = await SendAsync(("content", Drawing.Script(
            $"[({{ Filename: '{name}', Stream: bytesFromString('1') }}), 'two']")));

        using var archive = new ZipArchive(new MemoryStream(request.Answer!.Body.ToArray()));
        archive.Entries[0].FullName.ShouldBe(entry);
    }

    [Fact]
    public async Task When_there_is_none_then_the_answer_is_empty()
    {
        foreach (var request in new[] { await SendAsync(), await SendAsync(("content", Drawing.Script("[]"))) })
        {
            (request.Answer!.StatusCode, request.Text).ShouldBe((204, ""));
        }
    }

    [Theory]
    [InlineData(200, "ok")]
    [InlineData(404, "un")]
    public async Task When_a_file_is_downloaded_then_the_outcome_and_the_file_tell_of_it(int status, string line)
    {
        await using var host = HostAnswering(status);
        await host.PublishAsync(new Drawing("http").Lines("ok", "un")
            .With("d", "Elsa.DownloadHttpFile", ("url", Drawing.Literal("http://there.test/files/r%20a.pdf")))
            .With("w", "Elsa.WriteLine", ("text", Drawing.Script(
                "getLastResult().Filename + ' ' + bytesToString(getOutputFrom('d', 'ResponseContentBytes')) + ' '"
                + " + getOutputFrom('d', 'ResponseContentHeaders')['Content-Type']")))
            .Arrows("d:200->ok", "d:Unmatched status code->un", "d:Done->w").ToString());

        await host.StartAsync("http");

        (await host.LinesAsync("i1")).ShouldBe([line, "r a.pdf remote application/pdf"]);
    }

    private static async Task<TestRequest> SendAsync(params (string, JsonNode?)[] members)
    {
        await using var host = HostAnswering(200);
        await host.PublishAsync(new Drawing("http")
            .With("h", "Elsa.HttpEndpoint", ("canStartWorkflow", true), ("path", Drawing.Literal("a")))
            .With("r", "Elsa.WriteFileHttpResponse", members)
            .Arrows("h->r").ToString());
        var request = new TestRequest();
        var report = await host.RequestAsync("http", request);
        report.Incidents.ShouldBeEmpty();
        return request;
    }

    private static EngineTestHost HostAnswering(int status) =>
        new(engine => engine.Services.AddSingleton<IHttpCalls>(
            new TestCalls(_ => TestCalls.Answer(status, "remote", "application/pdf"))));
}
