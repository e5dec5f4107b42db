using RepairWorkflows.Repairs.Paper;
using SkiaSharp;

namespace RepairWorkflows.Host.Paper;

/// <summary>Prints forms as PDF: each copy begins on a page of its own.</summary>
internal sealed class PaperPrinter(PaperFont font)
{
    /// <summary>The PDF.</summary>
    /// <param name="form">What is printed.</param>
    /// <param name="size">On what.</param>
    /// <param name="address">Where the code leads.</param>
    public byte[] Print(PaperForm form, PaperSize size, string address)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, new SKDocumentPdfMetadata
        {
            Title = $"{form.Title} {form.Number}", Author = form.Heading,
        }))
        {
            var code = QrCode.Of(address);
            foreach (var copy in form.Copies)
            {
                Put(document, form, copy, size, code);
            }

            document.Close();
        }

        return stream.ToArray();
    }

    private void Put(SKDocument document, PaperForm form, string copy, PaperSize size, QrCode code)
    {
        using var drawing = new PaperDrawing(font.Typeface, size);
        var height = size.Height ?? drawing.Measure(form, copy, code);
        drawing.Draw(NextPage, form, copy, code);
        document.EndPage();

        // Beginning a page ends the one before.
        SKCanvas NextPage() => document.BeginPage(size.Width, height);
    }
}
