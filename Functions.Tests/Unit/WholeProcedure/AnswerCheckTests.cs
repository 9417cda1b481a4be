using System.Net;
using System.Text;
using Recruitment.Play.Fuzz;

namespace Recruitment.Tests.WholeProcedure;

/// <summary>What the fuzzer takes for a fault.</summary>
public sealed class AnswerCheckTests
{
    private static readonly Uri App = new("http://127.0.0.1:7071");

    [Fact]
    public void An_answer_in_order_has_no_fault() =>
        Assert.Empty(Faults(Answer("text/html", "<p>zq7&lt;i title=", "/desk")));

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError, FuzzFault.ServerError)]
    [InlineData(HttpStatusCode.BadGateway, FuzzFault.ServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable, null)]
    public void A_server_that_fails_is_found(HttpStatusCode status, object? fault)
    {
        using var answer = Answer("text/html", "");
        answer.StatusCode = status;
        Assert.Equal(fault is FuzzFault one ? [one] : [], Faults(answer));
    }

    [Theory]
    [InlineData("   at Recruitment.Html.Page.Render()")]
    [InlineData("System.InvalidOperationException: No.")]
    public void What_tells_of_the_code_is_found(string body) =>
        Assert.Equal([FuzzFault.StackTrace], Faults(Answer("application/problem+json", body)));

    [Fact]
    public void Markup_that_comes_back_as_it_was_is_found_where_a_browser_reads_markup()
    {
        Assert.Equal([FuzzFault.RawReflection], Faults(Answer("text/html", $"<p>{NastyValues.Markup}</p>")));
        Assert.Equal([FuzzFault.RawReflection], Faults(Answer("application/atom+xml", NastyValues.Markup)));
        Assert.Empty(Faults(Answer("application/json", NastyValues.Markup)));
    }

    [Fact]
    public void An_injected_header_and_an_address_elsewhere_are_found()
    {
        using var answer = Answer("text/html", "");
        answer.Headers.Add(NastyValues.Header, "1");
        Assert.Equal([FuzzFault.HeaderInjection], Faults(answer));
        Assert.Equal([FuzzFault.HeaderInjection], Faults(Answer("text/html", "", "//elders.example/")));
    }

    [Fact]
    public void A_type_that_a_browser_may_doubt_is_found()
    {
        using var answer = Answer("text/html", "x");
        answer.Headers.Remove("X-Content-Type-Options");
        Assert.Equal([FuzzFault.Sniffable], Faults(answer));
    }

    private static List<FuzzFault> Faults(HttpResponseMessage answer) =>
        [.. AnswerCheck.FaultsOf(answer, answer.Content.ReadAsStringAsync().Result, App)];

    private static HttpResponseMessage Answer(string type, string body, string? location = null)
    {
        var answer = new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent(body, Encoding.UTF8, type),
        };
        answer.Headers.Add("X-Content-Type-Options", "nosniff");
        answer.Headers.Location = location is null ? null : new Uri(location, UriKind.RelativeOrAbsolute);
        return answer;
    }
}
