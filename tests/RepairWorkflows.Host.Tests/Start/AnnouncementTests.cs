using RepairWorkflows.Host.Start;

namespace RepairWorkflows.Host.Tests.Start;

public static class AnnouncementTests
{
    public sealed class GivenAStart
    {
        private const string Url = "http://127.0.0.1:5000";

        [Fact]
        public void When_there_is_no_account_then_the_link_is_told_in_both_languages()
        {
            var text = Announcement.Text(Url, new SignInHint { FirstStartPath = "/first-start?token=abc" }, "/data");
            text.ShouldContain($"{Url}/first-start?token=abc");
            text.ShouldContain("一次性链接");
            text.ShouldContain("one-time link");
        }

        [Fact]
        public void When_it_is_a_demonstration_then_accounts_and_password_are_told()
        {
            var text = Announcement.Text(Url, new SignInHint { DemoPassword = "secret" }, "/data");
            text.ShouldContain($"{Url}/sign-in");
            text.ShouldContain("secret");
            text.ShouldContain("service-agent");
            text.ShouldContain("technician-water");
        }

        [Fact]
        public void When_accounts_exist_then_only_the_address_is_told()
        {
            var text = Announcement.Text(Url, new SignInHint(), "/data");
            text.ShouldContain($"{Url}/sign-in");
            text.ShouldNotContain("first-start");
            text.ShouldNotContain("Password");
        }
    }
}
