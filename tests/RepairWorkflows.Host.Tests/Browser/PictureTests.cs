using System.Text.RegularExpressions;
using Microsoft.Playwright;
using RepairWorkflows.Repairs.Orders;
using RepairWorkflows.Testing.Browser;

namespace RepairWorkflows.Host.Tests.Browser;

public static partial class PictureTests
{
    // How much time is left is another number each time; which stage that is stays the same.
    private const string Words = """
        () => [
          ...document.querySelectorAll('nav a, h1'),
          ...document.querySelectorAll('.rw-list tr'),
        ].map(part => part.cells
          ? [...part.cells].map(cell => {
              const left = cell.querySelector('rw-countdown');
              const text = cell.innerText.replace(/\s+/g, ' ').trim();
              return left ? `${left.dataset.stage}: ${cell.querySelector('.policy').innerText}` : text;
            }).join(' | ')
          : part.innerText.trim()).join('\n') + '\n'
        """;

    public sealed partial class GivenAFreshDemonstration(BrowsedHost site) : IClassFixture<BrowsedHost>
    {
        [BrowserFact]
        public async Task When_a_visitor_sees_the_board_then_it_is_the_one_in_the_readme()
        {
            var page = await OpenAsync();
            var words = await page.EvaluateAsync<string>(Words);
            await new Picture("board").CheckAsync(page, Changing().Replace(words, ""));
        }

        private async Task<IPage> OpenAsync()
        {
            var page = await site.Browser.NewPageAsync(new()
            {
                BaseURL = site.Host.ClientOptions.BaseAddress.ToString(),
                Locale = "zh-CN",
                ViewportSize = new() { Width = 1360, Height = 920 },
            });
            await page.GotoAsync("/");
            await page.FillAsync("input[name=userName]", Role.ServiceAgent);
            await page.FillAsync("input[name=password]", site.Host.Password());
            await page.ClickAsync("button[type=submit]");
            await page.GetByRole(AriaRole.Button, new() { Name = "全部" }).ClickAsync();
            await page.Locator("rw-countdown[data-stage=over]").WaitForAsync();
            return page;
        }

        // The day within an order's number, and how long ago it was reported.
        [GeneratedRegex("(?<=\\b[A-Z]{2})[0-9]{8}(?=-)|（[^）]*前）")]
        private static partial Regex Changing();
    }
}
