using RepairWorkflows.Repairs.Addresses;

namespace RepairWorkflows.Repairs.Tests.Addresses;

public sealed class PublicOptionsTests
{
    [Theory]
    [InlineData(null, "http://10.0.0.7:5000/", "http://10.0.0.7:5000/orders/1")]
    [InlineData("", "http://10.0.0.7:5000", "http://10.0.0.7:5000/orders/1")]
    [InlineData("https://repairs.example.com", "http://10.0.0.7:5000/", "https://repairs.example.com/orders/1")]
    [InlineData("https://example.com/repairs/", "http://10.0.0.7:5000/", "https://example.com/repairs/orders/1")]
    public void When_a_link_leaves_the_server_then_it_begins_with_what_is_set(string? set, string seen, string link) =>
        new PublicOptions { PublicUrl = set }.LinkTo("/orders/1", seen).ShouldBe(link);

    [Theory]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("https://example.com/repairs", true)]
    [InlineData("example.com", false)]
    [InlineData("/repairs", false)]
    [InlineData("ftp://example.com", false)]
    [InlineData("https://example.com/?a=1", false)]
    public void When_it_is_no_address_then_the_server_does_not_start_and_says_what_was_written(string? set, bool isGood)
    {
        var judged = new PublicOptionsValidator().Validate(null, new PublicOptions { PublicUrl = set });

        judged.Succeeded.ShouldBe(isGood);
        (judged.FailureMessage ?? $"'{set}'").ShouldContain($"'{set}'");
    }
}
