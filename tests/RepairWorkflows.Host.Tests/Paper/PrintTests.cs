using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RepairWorkflows.Host.Api;
using RepairWorkflows.Host.Paper;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Repairs;
using RepairWorkflows.Repairs.Paper;

namespace RepairWorkflows.Host.Tests.Paper;

[Collection(DemoHost.Collection)]
public sealed partial class PrintTests(DemoHost host)
{
    [Theory]
    [InlineData("a4", "595 842]")]
    [InlineData("80mm", "227 ")]
    public async Task When_a_slip_is_printed_then_each_copy_is_a_page_of_that_paper(string size, string box)
    {
        var agent = await host.AgentAsync();
        var location = await ToTicketAsync(agent);

        using var answer = await agent.ReadAsync($"{location}/papers/dispatch-slip.pdf?size={size}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        var pdf = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync());
        pdf.ShouldStartWith("%PDF-");
        Page().Count(pdf).ShouldBe(2);
        pdf.ShouldContain($"/MediaBox [0 0 {box}");
    }

    [Fact]
    public async Task When_the_server_has_an_address_outside_then_the_code_is_the_same_whatever_host_was_asked()
    {
        await using var own = new TestHost(isDemonstration: true)
        {
            Settings = new Dictionary<string, string> { ["PublicUrl"] = "https://repairs.example.com" },
        };
        var agent = await own.AgentAsync();
        var path = $"{await ToTicketAsync(agent)}/papers/dispatch-slip.pdf";

        (await PrintedAsync(agent, path, "inside.example"))
            .ShouldBe(await PrintedAsync(agent, path, "outside.example"));
    }

    [Fact]
    public void When_the_content_does_not_fit_on_a_page_then_it_goes_on_on_the_next()
    {
        using var font = new PaperFont(Options.Create(new PaperOptions()));
        var form = new PaperForm
        {
            Heading = "锦绣花园", Title = "派工单", Number = "WX20260302-0001", Copies = ["客户服务中心联"],
            Lines = [new("派工单内容", new string('修', 10_000)), new("材料", "")],
            Signatures = ["维修人员签字", "客户签字"], OrderId = Guid.Empty,
            Process = "unified-report",
        };

        var whole = Encoding.Latin1.GetString(new PaperPrinter(font).Print(form, PaperSize.A4, "http://127.0.0.1/"));
        var shorter = Encoding.Latin1.GetString(new PaperPrinter(font).Print(
            form with { Lines = [form.Lines[1]] }, PaperSize.A4, "http://127.0.0.1/"));

        (Page().Count(whole), Page().Count(shorter)).ShouldBe((8, 1));
    }

    [Theory]
    [InlineData("papers/commission-order.pdf", HttpStatusCode.NotFound, RepairErrors.PaperNotThere)]
    [InlineData("papers/photo.pdf", HttpStatusCode.NotFound, RepairErrors.PaperNotThere)]
    [InlineData("papers/dispatch-slip.pdf?size=a5", HttpStatusCode.BadRequest, HostErrors.RequestInvalid)]
    public async Task When_there_is_nothing_to_print_then_it_says_why(string path, HttpStatusCode status, string code)
    {
        var agent = await host.AgentAsync();
        var location = await ToTicketAsync(agent);

        using var answer = await agent.ReadAsync($"{location}/{path}");

        answer.StatusCode.ShouldBe(status);
        (await answer.BodyAsync()).GetProperty("code").GetString().ShouldBe(code);
    }

    [Fact]
    public void When_there_is_no_typeface_then_that_is_told()
    {
        using var font = new PaperFont(Options.Create(new PaperOptions { Font = "fonts/missing.ttf" }));

        Should.Throw<PaperFontMissingException>(() => font.Typeface).Code.ShouldBe(HostErrors.PaperFontMissing);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("fonts/missing.ttf", "Paper:Font: 'fonts/missing.ttf' cannot be read: there is no such file.")]
    [InlineData("appsettings.json", "Paper:Font: 'appsettings.json' is no typeface with Chinese characters.")]
    public void When_the_server_starts_then_the_typeface_that_is_set_can_be_printed_with(string? font, string? problem)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Paper:Font", font)]).Build();
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(settings).AddApi().BuildServiceProvider();

        var refused = Record.Exception(services.GetRequiredService<IStartupValidator>().Validate);

        (refused as OptionsValidationException)?.Message.ShouldBe(problem);
        (refused is null).ShouldBe(problem is null);
    }

    private static async Task<byte[]> PrintedAsync(HttpClient agent, string path, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        using var answer = await agent.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<string> ToTicketAsync(HttpClient agent)
    {
        var location = await agent.StartCaseAsync();
        (await agent.SendAsync($"{location}/actions/triage", """{"urgency":"general"}""")).EnsureSuccessStatusCode();
        (await agent.SendAsync($"{location}/actions/write-ticket", "{}")).EnsureSuccessStatusCode();
        return location;
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Page();
}
