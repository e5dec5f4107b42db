using CsCheck;
using RepairWorkflows.Engine.Runtime;

namespace RepairWorkflows.Engine.Tests.Runtime;

public sealed class BookmarkHashTests
{
    // Rows written by an earlier release are found by it: another value here loses them.
    [Theory]
    [InlineData("Elsa.Event", null, "8FA508076C8FFCB7D206A2F2355B0FBBE81FD6CC89D124B884DDAAEFF6B013EB")]
    [InlineData(
        "RepairWorkflows.Action", "sign-slip", "1B87FB25E814FE1C3EF9BCA323C42DFBED1E21A6B59E02E388C844EC73ED0799")]
    [InlineData("Elsa.Event", "签派工单", "B76E9C501166D3DB1828C145EEEB4CC4AF8F3DC1F425EACC969967067258C6EC")]
    public void When_a_release_follows_another_then_the_hash_is_the_same(string name, string? key, string hash) =>
        BookmarkHash.Of(name, key).ShouldBe(hash);

    [Fact]
    public void When_anything_is_hashed_then_it_is_64_upper_case_digits_and_a_second_time_the_same() =>
        Gen.Select(Gen.String, Gen.String.Null()).Sample(
            (name, key) =>
            {
                var hash = BookmarkHash.Of(name, key);
                hash.Length.ShouldBe(64);
                hash.ShouldAllBe(digit => char.IsAsciiHexDigitUpper(digit));
                BookmarkHash.Of(string.Concat(name), key).ShouldBe(hash);
            },
            iter: 2_000);

    [Fact]
    public void When_key_or_name_differ_then_so_do_the_hashes() =>
        Gen.Select(Names, Names.Null(), Names, Names.Null()).Sample(
            (name, key, otherName, otherKey) =>
                (BookmarkHash.Of(name, key) == BookmarkHash.Of(otherName, otherKey))
                == ((name, key) == (otherName, otherKey)),
            iter: 2_000);

    // A bar stands between name and key, and names of stimuli have none.
    private static readonly Gen<string> Names = Gen.String[Gen.Char["abA.é中"], 0, 2];
}
