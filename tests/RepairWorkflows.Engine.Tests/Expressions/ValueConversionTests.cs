using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using RepairWorkflows.Engine.Expressions;

namespace RepairWorkflows.Engine.Tests.Expressions;

public sealed class ValueConversionTests
{
    public sealed class GivenAValueThatFits
    {
        public static TheoryData<object?, Type, object?> Cases => new()
        {
            { null, typeof(int), null },
            { 5, typeof(object), 5 },
            { 5, typeof(int?), 5 },
            { "42", typeof(int), 42 },
            { "42", typeof(int?), 42 },
            { "", typeof(int), null },
            { " ", typeof(DateTimeOffset?), DateTimeOffset.MinValue },
            { "", typeof(DateTime), DateTime.MinValue },
            { "", typeof(TimeSpan), null },
            { "0x1F", typeof(int), 31 },
            { "5", typeof(TimeSpan), TimeSpan.FromDays(5) },
            { 2.5, typeof(int), 2 },
            { 2.6, typeof(int), 3 },
            { true, typeof(int), 1 },
            { 5_000_000_000, typeof(long), 5_000_000_000 },
            { 5_000_000_000.0, typeof(long), 5_000_000_000 },
            { "1,5", typeof(double), 15.0 },
            { "1.5", typeof(double), 1.5 },
            { "12.50", typeof(decimal), 12.50m },
            { "true", typeof(bool), true },
            { "True", typeof(bool), true },
            { "00:00:05", typeof(TimeSpan), TimeSpan.FromSeconds(5) },
            { "5.00:00:00", typeof(TimeSpan), TimeSpan.FromDays(5) },
            { "2026-01-31T10:00:00+08:00", typeof(
                DateTimeOffset), new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.FromHours(8)) },
            { "2026-01-31T10:00:00", typeof(DateTimeOffset), new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.Zero) },
            { "2026-01-31T10:00:00+08:00", typeof(DateTime), new DateTime(2026, 1, 31, 2, 0, 0, DateTimeKind.Utc) },
            { new DateTime(2026, 1, 31, 10, 0, 0), typeof(
                DateTimeOffset), new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.Zero) },
            { new DateTimeOffset(2026, 1, 31, 10, 0, 0, TimeSpan.FromHours(8)), typeof(
                DateTime), new DateTime(2026, 1, 31, 10, 0, 0) },
            { new DateTime(2026, 1, 31, 10, 0, 0), typeof(string), "01/31/2026 10:00" },
            { new DateTime(2026, 1, 31), typeof(string), "01/31/2026" },
            { new DateTimeOffset(
                2026, 1, 31, 10, 0, 0, TimeSpan.FromHours(8)), typeof(string), "01/31/2026 10:00 +08:00" },
            { TimeSpan.FromMinutes(20), typeof(string), "00:20:00" },
            { "7f9c24e8-3b12-4f5c-9d6e-0a1b2c3d4e5f", typeof(
                Guid), Guid.Parse("7f9c24e8-3b12-4f5c-9d6e-0a1b2c3d4e5f") },
            { "https://a.example/b", typeof(Uri), new Uri("https://a.example/b") },
            { "GET", typeof(Word), Word.Get },
            { "404", typeof(HttpStatusCode), HttpStatusCode.NotFound },
            { 404, typeof(HttpStatusCode), HttpStatusCode.NotFound },
            { 404.0, typeof(HttpStatusCode), HttpStatusCode.NotFound },
            { 404.4, typeof(HttpStatusCode), HttpStatusCode.NotFound },
            { true, typeof(string), "True" },
            { 12.5, typeof(string), "12.5" },
        };

        [Theory]
        [MemberData(nameof(Cases))]
        public void When_it_is_converted_then_it_becomes_that(object? value, Type type, object? expected) =>
            ValueConversion.Convert(value, type).ShouldBe(expected);

        [Fact]
        public void When_text_is_base64_then_it_becomes_bytes() =>
            ValueConversion.Convert("AQI=", typeof(byte[])).ShouldBeOfType<byte[]>().ShouldBe([1, 2]);

        [Fact]
        public void When_what_is_no_list_of_objects_becomes_text_then_only_its_kind_is_said()
        {
            ValueConversion.Convert(new byte[] { 1, 2 }, typeof(string)).ShouldBe("Byte[] Array");
            ValueConversion.Convert(new List<int> { 1 }, typeof(string)).ShouldBe("(Collection)");
        }

        [Theory]
        [InlineData("\"x\"", typeof(string), "x")]
        [InlineData("12.50", typeof(string), "12.50")]
        [InlineData("true", typeof(string), "true")]
        [InlineData("7", typeof(int), 7)]
        [InlineData("\"7\"", typeof(int), 7)]
        [InlineData("null", typeof(int), null)]
        public void When_json_is_converted_then_its_content_counts(string json, Type type, object? expected)
        {
            ValueConversion.Convert(JsonSerializer.Deserialize<JsonElement>(json), type).ShouldBe(expected);
            ValueConversion.Convert(JsonNode.Parse(json), type).ShouldBe(expected);
        }
    }

    public sealed class GivenAValueThatDoesNotFit
    {
        private const string TooLarge = "Value was either too large or too small for an Int32.";

        [Theory]
        [InlineData(
            "nope", typeof(Guid), "Failed to convert an object of type System.String to System.Guid",
            "Invalid cast from 'System.String' to 'System.Guid'.")]
        [InlineData(
            "soon", typeof(TimeSpan), "Failed to convert an object of type System.String to System.TimeSpan",
            "Invalid cast from 'System.String' to 'System.TimeSpan'.")]
        [InlineData(
            "1", typeof(bool), "Failed to convert an object of type System.String to System.Boolean",
            "String '1' was not recognized as a valid Boolean.")]
        [InlineData(5e12, typeof(int), TooLarge, null)]
        [InlineData("99999999999", typeof(int), TooLarge, null)]
        [InlineData(
            "{\"part\": ", typeof(IDictionary<string, object>),
            "Failed to deserialize {\"part\":  to "
            + "System.Collections.Generic.IDictionary`2[System.String,System.Object]",
            "Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that "
            + "should be closed. Path: $.part | LineNumber: 0 | BytePositionInLine: 9.")]
        public void When_it_is_converted_then_it_fails_with_a_reason(
            object value, Type type, string message, string? inner)
        {
            var failure = Should.Throw<TypeConversionException>(() => ValueConversion.Convert(value, type));
            (failure.Code, failure.Message, failure.InnerException?.Message)
                .ShouldBe((EngineErrors.ConversionFailed, message, inner));
        }

        [Theory]
        [InlineData("Sideways", typeof(Word))]
        [InlineData("%%%", typeof(byte[]))]
        [InlineData(5, typeof(int[]))]
        [InlineData(true, typeof(Word))]
        public void When_no_rule_fits_then_it_fails(object value, Type type) =>
            Should.Throw<TypeConversionException>(
                () => ValueConversion.Convert(value, type)).Code.ShouldBe(EngineErrors.ConversionFailed);
    }

    private enum Word
    {
        None,
        Get,
    }
}
