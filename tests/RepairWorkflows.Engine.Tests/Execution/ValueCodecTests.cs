using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Activities.Http;
using RepairWorkflows.Engine.Definitions;
using RepairWorkflows.Engine.Execution.Format;

namespace RepairWorkflows.Engine.Tests.Execution;

/// <summary>A value is after a rest what it was before.</summary>
public sealed class ValueCodecTests
{
    public static TheoryData<object?> Values { get; } = new()
    {
        null,
        true,
        "text with 中文 and 🔧",
        3,
        3_000_000_000L,
        2.5,
        2.0,
        -0.1,
        1e300,
        double.NaN,
        12.30m,
        new DateTimeOffset(2026, 2, 14, 9, 30, 0, TimeSpan.FromHours(8)),
        new DateTime(2026, 2, 14, 9, 30, 0, DateTimeKind.Utc),
        TimeSpan.FromMinutes(20),
        new Guid("0191f0c4-5b1a-7e8b-9f00-0123456789ab"),
        new Uri("https://there.test/a?b=维修"),
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void When_it_is_written_and_read_then_value_and_type_are_the_same(object? value)
    {
        var read = RoundTrip(value);

        read.ShouldBe(value);
        read?.GetType().ShouldBe(value!.GetType());
    }

    [Fact]
    public void When_values_are_nested_then_all_of_them_come_back()
    {
        var value = new Dictionary<string, object?>
        {
            ["list"] = new object?[] { 1, "a", null, new Dictionary<string, object?> { ["due"] = TimeSpan.FromDays(
                5) } },
            ["bytes"] = new byte[] { 1, 2, 3 },
        };

        var read = RoundTrip(value).ShouldBeOfType<DynamicMap>();

        read["bytes"].ShouldBe(new byte[] { 1, 2, 3 });
        var list = read["list"].ShouldBeOfType<object?[]>();
        list[..3].ShouldBe([1, "a", null]);
        list[3].ShouldBeOfType<DynamicMap>()["due"].ShouldBe(TimeSpan.FromDays(5));
    }

    [Fact]
    public void When_a_map_is_of_texts_then_it_is_a_map_for_states_and_for_those_who_look_on()
    {
        var headers = new HeaderMap { ["X-A"] = ["a", "b"] };

        RoundTrip(headers).ShouldBeAssignableTo<IDictionary<string, object?>>()!["X-A"]
            .ShouldBe(new object?[] { "a", "b" });
        PlainJson.Of(headers)!.ToJsonString().ShouldBe("""{"X-A":["a","b"]}""");
    }

    [Fact]
    public void When_a_value_ends_with_its_burst_then_nothing_of_it_is_written() =>
        RoundTrip(new RequestObject { ["Method"] = "GET" }).ShouldBeNull();

    [Fact]
    public void When_a_member_looks_like_our_own_mark_then_it_is_still_a_member()
    {
        var value = new Dictionary<string, object?> { ["$t"] = "span", ["$v"] = "00:01:00" };

        RoundTrip(value).ShouldBe(value);
    }

    [Fact]
    public void When_a_json_node_is_kept_then_it_is_a_node_again()
    {
        var read = RoundTrip(new JsonObject { ["parts"] = new JsonArray(1, 2) });

        read.ShouldBeOfType<JsonObject>().ToJsonString().ShouldBe("""{"parts":[1,2]}""");
    }

    private static object? RoundTrip(object? value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            ValueCodec.Write(writer, value);
        }

        return ValueCodec.Read(JsonElement.Parse(buffer.WrittenSpan));
    }
}
