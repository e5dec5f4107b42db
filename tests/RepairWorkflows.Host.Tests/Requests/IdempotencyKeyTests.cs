using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using RepairWorkflows.Engine;
using RepairWorkflows.Host.Api.Requests;

namespace RepairWorkflows.Host.Tests.Requests;

public static class IdempotencyKeyTests
{
    public sealed class GivenARequest
    {
        private static readonly RequestObject Body = RequestObject.Parse("""{"a":1,"b":{"c":[1,2]}}"""u8.ToArray());

        [Fact]
        public void When_it_has_no_key_then_there_is_none() => IdempotencyKey.Of(ARequest(), Body).ShouldBeNull();

        [Fact]
        public void When_members_come_in_another_order_then_the_hash_is_the_same()
        {
            var reordered = RequestObject.Parse("""{ "b" : { "c" : [1, 2] }, "a" : 1 }"""u8.ToArray());
            IdempotencyKey.Of(ARequest("k"), reordered).ShouldBe(IdempotencyKey.Of(ARequest("k"), Body));
        }

        [Theory]
        [InlineData("""{"a":1,"b":{"c":[2,1]}}""")]
        [InlineData("""{"a":"1","b":{"c":[1,2]}}""")]
        [InlineData("""{"a":1}""")]
        public void When_the_content_differs_then_so_does_the_hash(string other) =>
            IdempotencyKey.Of(
                ARequest("k"), RequestObject.Parse(System.Text.Encoding.UTF8.GetBytes(other)))!.RequestHash
                .ShouldNotBe(IdempotencyKey.Of(ARequest("k"), Body)!.RequestHash);

        [Fact]
        public void When_the_path_differs_then_so_does_the_hash()
        {
            var elsewhere = ARequest("k");
            elsewhere.Request.Path = "/elsewhere";
            IdempotencyKey.Of(
                elsewhere, Body)!.RequestHash.ShouldNotBe(IdempotencyKey.Of(ARequest("k"), Body)!.RequestHash);
        }

        [Fact]
        public void When_it_has_two_keys_then_it_is_malformed() =>
            Should.Throw<InvalidRequestException>(() => IdempotencyKey.Of(ARequest("k", "l"), Body))
                .Code.ShouldBe("command.key-malformed");

        [Fact]
        public void When_its_key_is_empty_then_it_is_malformed() =>
            Should.Throw<InvalidRequestException>(() => IdempotencyKey.Of(ARequest(""), Body))
                .Code.ShouldBe("command.key-malformed");

        private static DefaultHttpContext ARequest(params string[] keys)
        {
            var context = new DefaultHttpContext
            {
                User = new(
                new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "1")]))
            };
            context.Request.Method = "POST";
            context.Request.Path = "/here";
            if (keys.Length > 0)
            {
                context.Request.Headers["Idempotency-Key"] = keys;
            }

            return context;
        }
    }
}
