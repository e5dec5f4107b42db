using RepairWorkflows.Repairs.Paper;

namespace RepairWorkflows.Repairs.Tests.Paper;

public sealed class QrCodeTests
{
    private static readonly QrCode Code = QrCode.Of(
        "http://127.0.0.1:5000/orders/01a22867-1402-75da-ba0b-0404aed54543");

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void When_a_code_is_made_then_three_corners_have_the_squares_by_which_it_is_found(bool right, bool low)
    {
        var dark = Code.Dark.ToHashSet();
        var edge = Code.Dark.Min(square => square.X);
        var far = Code.Size - edge - 7;
        var (left, top) = (right ? far : edge, low ? far : edge);

        // Seven by seven: a dark ring, a light one, and a dark heart of three by three.
        foreach (var x in Enumerable.Range(0, 7))
        {
            foreach (var y in Enumerable.Range(0, 7))
            {
                var ring = Math.Max(Math.Abs(x - 3), Math.Abs(y - 3));
                dark.Contains((left + x, top + y)).ShouldBe(ring != 2, $"{x}/{y}");
            }
        }
    }

    [Fact]
    public void When_it_is_printed_then_it_is_surrounded_by_white_of_four_squares() =>
        (Code.Dark.Min(square => square.X), Code.Dark.Max(square => square.Y)).ShouldBe((4, Code.Size - 5));

    [Fact]
    public void When_the_address_is_another_then_so_is_the_code() =>
        QrCode.Of("http://127.0.0.1:5000/orders/1").Dark.ShouldNotBe(Code.Dark);
}
