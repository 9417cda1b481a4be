using System.Net;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Html;

public sealed class WrongAddressTests
{
    [Theory]
    [InlineData("en-US", "There is no such page", "To the vacancies")]
    [InlineData("nl-BE,en", "Deze pagina is er niet", "Naar de vacatures")]
    public async Task A_wrong_address_gets_a_page_in_the_language_that_the_browser_prefers(
        string accepted,
        string heading,
        string link
    )
    {
        await using var app = await RecruitmentApp.StartAsync(recover: false);
        app.Http.DefaultRequestHeaders.Add("Accept", "text/html");
        app.Http.DefaultRequestHeaders.Add("Accept-Language", accepted);

        var page = await app.GetAsync("/vacancies/7/more");

        Assert.Equal((HttpStatusCode.NotFound, heading), (page.Status, page.Heading()));
        Assert.Equal(link, page.Text("main a"));
    }
}
