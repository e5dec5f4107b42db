using System.Globalization;
using Microsoft.Extensions.Localization;
using RepairWorkflows.Host.Language;
using RepairWorkflows.Host.Paper;
using SkiaSharp;

namespace RepairWorkflows.Host.Pictures;

/// <summary>Prints definitions as PDF on A4: the pictures, then a table of the steps.</summary>
internal sealed class DefinitionPrinter(PaperFont font, IStringLocalizer<HostTexts> texts)
{
    private const float Text = 8;

    /// <summary>The PDF, in the language of the request.</summary>
    public byte[] Print(DefinitionPrint print)
    {
        using var pen = new PrintPen(font.Typeface);
        List<PaperPicture> pictures =
            [.. print.Pictures.Select(picture => new PaperPicture(picture.Svg, pen.Typeface))];
        try
        {
            List<PrintedPage> pages = [];
            foreach (var picture in pictures)
            {
                pages.AddRange(new PicturePages(picture, pen, texts, pages.Count + 1).All());
            }

            pages.AddRange(new StepTable(pen, texts).All(print.Steps));
            return Write(pages, print, pen);
        }
        finally
        {
            pictures.ForEach(picture => picture.Dispose());
        }
    }

    private byte[] Write(List<PrintedPage> pages, DefinitionPrint print, PrintPen pen)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata
        {
            Title = $"{print.Name} · {Version(print)}",
        }))
        {
            foreach (var (at, page) in pages.Index())
            {
                var canvas = document.BeginPage(page.Sheet.Width, page.Sheet.Height);
                page.Draw(canvas);
                Frame(canvas, page.Sheet, print, pen);
                pen.Write(
                    canvas, texts["print.page", at + 1, pages.Count],
                    new SKPoint(page.Sheet.Content.Right, page.Sheet.Height - PrintSheet.Margin),
                    (Text, PrintPen.Pale), SKTextAlign.Right);
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }

    private void Frame(SKCanvas canvas, PrintSheet sheet, DefinitionPrint print, PrintPen pen)
    {
        var (content, y) = (sheet.Content, PrintSheet.Margin + Text);
        var printed = texts[
            "print.printed-at", print.PrintedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)].Value;
        pen.Write(
            canvas, printed, new SKPoint(content.Right, y), (Text, PrintPen.Pale), SKTextAlign.Right);
        var said = $" · {Version(print)} · {texts[$"print.state-{print.State}"]}";
        var room = content.Width - pen.Measure(printed + said, Text) - 20;
        pen.Write(
            canvas, pen.Shorten(print.Name, Text, room) + said, new SKPoint(content.Left, y), (Text, PrintPen.Ink));
        PrintPen.Line(canvas, new SKPoint(content.Left, y + 5), new SKPoint(content.Right, y + 5), 0.4f);
    }

    private string Version(DefinitionPrint print) => texts["print.version", print.Version];
}
