using RepairWorkflows.Repairs.Paper;
using SkiaSharp;

namespace RepairWorkflows.Host.Paper;

/// <summary>Lays one copy of a form out, from the top down; what does not fit goes on on the next page.</summary>
internal sealed class PaperDrawing : IDisposable
{
    private const float LineRoom = 1.5f;
    private const float LabelShare = 0.28f;

    private readonly PaperSize _size;
    private readonly SKFont _text;
    private readonly SKFont _title;
    private readonly SKPaint _ink = new() { Color = SKColors.Black, IsAntialias = true, StrokeWidth = 0.6f };
    private Func<SKCanvas>? _nextPage;
    private SKCanvas? _canvas;
    private float _y;

    public PaperDrawing(SKTypeface typeface, PaperSize size)
    {
        _size = size;
        _text = new SKFont(typeface, size.Text);
        _title = new SKFont(typeface, size.Text * 1.7f);
    }

    private float Width => _size.Width - (2 * _size.Margin);

    private float Right => _size.Width - _size.Margin;

    /// <summary>How high it becomes, on a page without an end.</summary>
    public float Measure(PaperForm form, string copy, QrCode code)
    {
        (_nextPage, _canvas) = (null, null);
        Put(form, copy, code);
        return _y + _size.Margin;
    }

    /// <summary>Draws it.</summary>
    public void Draw(Func<SKCanvas> nextPage, PaperForm form, string copy, QrCode code)
    {
        (_nextPage, _canvas) = (nextPage, nextPage());
        Put(form, copy, code);
    }

    public void Dispose()
    {
        _text.Dispose();
        _title.Dispose();
        _ink.Dispose();
    }

    private void Put(PaperForm form, string copy, QrCode code)
    {
        _y = _size.Margin;
        var side = Math.Min(Width * 0.3f, 90);
        Code(code, Right - side, _y, side);
        var bottom = _y + side;
        Say(form.Heading, _text, Width - side);
        Say(form.Title, _title, Width - side);
        Say(form.Number, _text, Width - side);
        Say(copy, _text, Width - side);
        if (form.Void is { } mark)
        {
            Say(mark, _title, Width - side);
        }

        _y = Math.Max(_y, bottom) + _size.Text;
        foreach (var line in form.Lines)
        {
            Line(line);
        }

        Signatures(form.Signatures);
    }

    private void Line(PaperLine line)
    {
        var label = Width * LabelShare;
        Room(_text.Size * LineRoom * 2);
        var top = _y;
        Say(line.Label, _text, label - 4);
        var below = _y;
        _y = top;
        if (line.Value.Length == 0)
        {
            _y += _text.Size * LineRoom;
            _canvas?.DrawLine(_size.Margin + label, _y, Right, _y, _ink);
            _y += _text.Size * 0.4f;
        }
        else
        {
            Say(line.Value, _text, Width - label, label);
        }

        // A value that went on on another page is below its label in any case.
        _y = (_y < top ? _y : Math.Max(_y, below)) + (_text.Size * 0.3f);
    }

    private void Signatures(IReadOnlyList<string> signatures)
    {
        Room(_text.Size * 7);
        _y += _text.Size * 4;
        var each = Width / signatures.Count;
        foreach (var (place, who) in signatures.Index())
        {
            var left = _size.Margin + (place * each);
            _canvas?.DrawLine(left, _y, left + each - 12, _y, _ink);
            _canvas?.DrawText(who, left, _y + (_text.Size * 1.3f), SKTextAlign.Left, _text, _ink);
        }

        _y += _text.Size * 2;
    }

    private void Say(string text, SKFont font, float width, float indent = 0)
    {
        foreach (var row in PaperRows.Of(text, width, row => font.MeasureText(row)))
        {
            Room(font.Size * LineRoom);
            _y += font.Size * 1.15f;
            _canvas?.DrawText(row, _size.Margin + indent, _y, SKTextAlign.Left, font, _ink);
            _y += font.Size * (LineRoom - 1.15f);
        }
    }

    // Only paper that is cut to a size ends.
    private void Room(float needed)
    {
        if (_nextPage is not null && _size.Height is { } height && _y + needed > height - _size.Margin)
        {
            (_canvas, _y) = (_nextPage(), _size.Margin);
        }
    }

    private void Code(QrCode code, float left, float top, float side)
    {
        using var ink = new SKPaint { Color = SKColors.Black, IsAntialias = false };
        var square = side / code.Size;
        foreach (var (x, y) in code.Dark)
        {
            _canvas?.DrawRect(left + (x * square), top + (y * square), square, square, ink);
        }
    }
}
