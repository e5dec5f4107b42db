using System.Text;
using System.Text.Json.Nodes;
using RepairWorkflows.Walkthrough.Reports;

namespace RepairWorkflows.Walkthrough.Tests.Reports;

public sealed class MailReportTests
{
    private const string Head = "From: a@example.net\nSubject: 厨房漏水\n\n";

    public sealed class GivenALabelledMail
    {
        private readonly JsonObject _report = Read(
            "您好：\n姓名： 于洋\n房号:2栋2单元502室\n电话：186-1234-0000\n故障：水管漏水\n很急。\n--\n于洋\n");

        [Theory]
        [InlineData("channel", "email")]
        [InlineData("customerName", "于洋")]
        [InlineData("unit", "2栋2单元502室")]
        [InlineData("phone", "186-1234-0000")]
        [InlineData("description", "水管漏水\n很急。")]
        public void When_it_is_read_then_each_label_fills_its_field(string field, string value) =>
            ((string?)_report[field]).ShouldBe(value);
    }

    public sealed class GivenAMailWithoutLabels
    {
        private readonly JsonObject _report = Read("家里漏水，快来。\n");

        [Fact]
        public void When_it_is_read_then_the_subject_is_the_description() =>
            ((string?)_report["description"]).ShouldBe("厨房漏水");

        [Fact]
        public void When_it_is_read_then_nothing_is_made_up() =>
            _report.Select(field => field.Key).ShouldBe(["channel", "description"], ignoreOrder: true);
    }

    public sealed class GivenAMailInAnOlderEncoding
    {
        [Fact]
        public void When_it_is_read_then_subject_and_text_are_decoded()
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            var encoding = Encoding.GetEncoding("gb18030");
            var mail = $"""
                Subject: =?GB18030?B?{Convert.ToBase64String(encoding.GetBytes("门铃"))}?=
                Content-Type: text/plain; charset=gb18030
                Content-Transfer-Encoding: base64

                {Convert.ToBase64String(encoding.GetBytes("姓名：秦岚\n"))}
                """;

            var report = MailReport.Read(Encoding.ASCII.GetBytes(mail));

            ((string?)report["customerName"], (string?)report["description"]).ShouldBe(("秦岚", "门铃"));
        }
    }

    private static JsonObject Read(string body) => MailReport.Read(Encoding.UTF8.GetBytes(Head + body));
}
