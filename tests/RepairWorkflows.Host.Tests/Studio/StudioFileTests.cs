using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using RepairWorkflows.Host.Tests.Hosting;

namespace RepairWorkflows.Host.Tests.Studio;

public static class StudioFileTests
{
    private const string Start = "/studio/_framework/blazor.webassembly.js";

    [Collection(DemoHost.Collection)]
    public sealed class GivenThePackage(DemoHost host)
    {
        [Theory]
        [InlineData("br, gzip", "br")]
        [InlineData("gzip, deflate, br", "br")]
        [InlineData("gzip", "gzip")]
        [InlineData("br;q=0, gzip", "gzip")]
        [InlineData("br;q=0.5, gzip;q=0.9", "gzip")]
        [InlineData("*", "br")]
        [InlineData("identity", null)]
        [InlineData(null, null)]
        public async Task When_a_browser_takes_packed_files_then_it_gets_the_smallest(string? takes, string? given)
        {
            var answer = await AskAsync(Start, takes);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentEncoding.ShouldBe(given is null ? [] : [given]);
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/javascript");
            answer.Headers.Vary.ShouldBe(["Accept-Encoding"]);
        }

        [Fact]
        public async Task When_it_comes_packed_then_it_is_the_same_file()
        {
            var plain = await (await AskAsync(Start, null)).Content.ReadAsByteArrayAsync(CancellationToken.None);
            var packed = await (await AskAsync(Start, "br")).Content.ReadAsStreamAsync(CancellationToken.None);
            using var unpacked = new MemoryStream();
            await new BrotliStream(packed, CompressionMode.Decompress)
                .CopyToAsync(unpacked, CancellationToken.None);
            unpacked.ToArray().ShouldBe(plain);
        }

        [Theory]
        [InlineData("/studio/_framework/dotnet.native.*.wasm", "application/wasm")]
        [InlineData("/studio/_framework/icudt.*.dat", "application/octet-stream")]
        [InlineData("/studio/_framework/dotnet.runtime.*.js", "text/javascript")]
        public async Task When_its_name_tells_its_content_then_it_is_kept_for_ever(string pattern, string type)
        {
            var answer = await AskAsync(Named(pattern), "br");
            answer.Headers.CacheControl!.ToString().ShouldBe("public, max-age=31536000, immutable");
            answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        }

        [Theory]
        [InlineData(Start)]
        [InlineData("/studio/appsettings.json")]
        [InlineData("/studio/Elsa.Studio.Host.CustomElements.styles.css")]
        [InlineData("/studio/_content/MudBlazor/MudBlazor.min.css")]
        public async Task When_it_may_change_under_its_name_then_it_is_asked_for_again_and_not_sent_twice(string path)
        {
            var first = await AskAsync(path, "br");
            first.Headers.CacheControl!.ToString().ShouldBe("no-cache");
            using var again = new HttpRequestMessage(HttpMethod.Get, path);
            again.Headers.TryAddWithoutValidation("Accept-Encoding", "br");
            again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            var second = await host.Anonymous().SendAsync(again, CancellationToken.None);
            second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        }

        [Fact]
        public async Task When_only_its_head_is_asked_for_then_there_is_no_body()
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, Start);
            var answer = await host.Anonymous().SendAsync(request, CancellationToken.None);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            answer.Content.Headers.ContentLength.ShouldNotBeNull().ShouldBeGreaterThan(10_000);
            (await answer.Content.ReadAsByteArrayAsync(CancellationToken.None)).ShouldBeEmpty();
        }

        [Theory]
        [InlineData("/studio/_framework/nothing.wasm")]
        [InlineData("/studio/_framework/")]
        [InlineData("/studio/_framework/../package.json")]
        [InlineData("/studio/_framework/..%2Fpackage.json")]
        [InlineData("/studio/_framework/%2e%2e/package.json")]
        [InlineData("/studio/_content/..%5C..%5Cpackage.json")]
        [InlineData("/studio/_content/MudBlazor/MudBlazor.min.css.br")]
        [InlineData("/studio/_content//MudBlazor/MudBlazor.min.css")]
        [InlineData("/studio/index.html")]
        [InlineData("/studio/package.json")]
        public async Task When_the_package_does_not_serve_it_then_nobody_gets_it(string path)
        {
            var answer = await (await host.AdministratorAsync()).ReadAsync(path);
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        [Fact]
        public async Task When_its_texts_are_read_then_the_page_needs_nothing_from_elsewhere()
        {
            var settings = await (await AskAsync("/studio/appsettings.json", null)).BodyAsync();
            settings.ValueKind.ShouldBe(JsonValueKind.Object);
            var styles = await (await AskAsync("/studio/_content/Elsa.Studio.Shell/css/shell.css", null))
                .Content.ReadAsStringAsync(CancellationToken.None);
            styles.ShouldNotContain("url(http", Case.Insensitive);
            styles.ShouldNotContain("@import", Case.Insensitive);
        }

        private string Named(string pattern)
        {
            var folder = host.Services.GetRequiredService<Host.Studio.StudioPackage>().Folder!;
            return "/studio/_framework/" + Path.GetFileName(
                Directory.GetFiles(Path.Combine(folder, "_framework"), Path.GetFileName(pattern)).First());
        }

        private async Task<HttpResponseMessage> AskAsync(string path, string? takes)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            if (takes is not null)
            {
                request.Headers.TryAddWithoutValidation("Accept-Encoding", takes);
            }

            return await host.Anonymous().SendAsync(request, CancellationToken.None);
        }
    }
}
