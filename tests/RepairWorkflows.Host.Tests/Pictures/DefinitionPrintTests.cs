using System.Net;
using RepairWorkflows.Host.Tests.Hosting;
using RepairWorkflows.Testing.Cases;

namespace RepairWorkflows.Host.Tests.Pictures;

/// <summary>Definitions as PDF.</summary>
[Collection(DemoHost.Collection)]
public sealed class DefinitionPrintTests(DemoHost host)
{
    public static TheoryData<string> Shipped() =>
        [.. ShippedDefinitions.Files().Select(file => Path.GetFileName(Path.GetDirectoryName(file)!))];

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task When_a_definition_we_ship_is_printed_then_it_is_a_few_pages_of_a4_drawn_and_not_painted(
        string process)
    {
        var pdf = await PrintAsync(process);

        pdf.Pages.ShouldAllBe(page => page == "595 842" || page == "842 595");
        pdf.Pages.Count.ShouldBeInRange(2, 15);
        pdf.Pages[^1].ShouldBe("595 842");
        pdf.HasRaster.ShouldBeFalse();
    }

    [Fact]
    public async Task When_a_picture_is_small_then_it_is_one_page_and_its_steps_another() =>
        (await PrintAsync("preventive-care")).Pages.ShouldBe(["842 595", "595 842"]);

    [Fact]
    public async Task When_it_is_printed_then_what_stands_there_can_be_found_and_copied()
    {
        var pdf = await PrintAsync("unified-report");

        // 工 and 日 share their glyphs with radicals.
        pdf.Lost("统一报修第版已发布打印于填写派工单由人办理时限当日完成时限的开始与结束分幅共页").ShouldBe("");
    }

    [Fact]
    public async Task When_it_is_asked_for_then_it_is_shown_and_has_a_name()
    {
        var answer = await (await host.AgentAsync()).ReadAsync("/api/v1/definitions/complaint/picture.pdf?version=1");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.ToString().ShouldBe("application/pdf");
        var disposition = answer.Content.Headers.ContentDisposition!;
        (disposition.DispositionType, disposition.FileName, disposition.FileNameStar)
            .ShouldBe(("inline", "complaint v1.pdf", "投诉 v1.pdf"));
    }

    private async Task<PdfReading> PrintAsync(string process)
    {
        var agent = await host.AgentAsync();
        agent.DefaultRequestHeaders.AcceptLanguage.Clear();
        agent.DefaultRequestHeaders.AcceptLanguage.ParseAdd("zh");
        var answer = await agent.ReadAsync($"/api/v1/definitions/{process}/picture.pdf");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return new PdfReading(await answer.Content.ReadAsByteArrayAsync(CancellationToken.None));
    }
}
