using System.Text;
using System.Text.Json.Nodes;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Definition;

public sealed class LogoTests
{
    private const string Namespace = "xmlns='http://www.w3.org/2000/svg'";
    private const string Drawing = $"<svg {Namespace}><path d='M0 0h9v9z'/></svg>";

    [Theory]
    [InlineData(Drawing)]
    [InlineData($"<svg {Namespace}><defs><clipPath id='a'/></defs><g clip-path='url(#a)'/></svg>")]
    public void A_drawing_is_a_logo(string svg) => Assert.Empty(FaultsOf(Svg(svg)));

    [Fact]
    public void A_PNG_is_a_logo() =>
        Assert.Empty(FaultsOf("data:image/png;base64," + Base64([.. PngSignature, 0, 0, 0, 13])));

    [Theory]
    // Not an image, or from elsewhere
    [InlineData("")]
    [InlineData("https://example.org/logo.svg")]
    [InlineData("data:text/html;base64,PHA+")]
    [InlineData("data:image/png;base64,no base64")]
    [InlineData("data:image/png;base64,SGFsbG8=")]
    [InlineData("data:image/svg+xml;base64,SGFsbG8=")]
    public void What_is_no_image_is_no_logo(string logo) => Assert.Equal(["NotALogo"], FaultsOf(logo));

    [Theory]
    [InlineData($"<svg {Namespace}><script>alert(1)</script></svg>")]
    [InlineData($"<svg {Namespace} onload='alert(1)'/>")]
    [InlineData($"<svg {Namespace}><a href='https://example.org'><path/></a></svg>")]
    [InlineData($"<svg {Namespace}><image href='https://example.org/x.png'/></svg>")]
    [InlineData($"<svg {Namespace}><path fill='url(https://example.org/x)'/></svg>")]
    [InlineData($"<svg {Namespace}><path fill='url(#a) url(https://example.org/x)'/></svg>")]
    [InlineData($"<svg {Namespace}><foreignObject/></svg>")]
    [InlineData($"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg {Namespace}>&a;</svg>")]
    [InlineData("<svg><path/></svg>")]
    public void A_drawing_that_does_more_than_draw_is_no_logo(string svg) =>
        Assert.Equal(["NotALogo"], FaultsOf(Svg(svg)));

    [Fact]
    public void A_logo_that_would_weigh_on_every_page_is_refused() =>
        Assert.Equal(["NotALogo"], FaultsOf(Svg($"<svg {Namespace}><desc>{new string('x', 25_000)}</desc></svg>")));

    [Fact]
    public async Task The_logo_stands_beside_the_name_above_the_page()
    {
        await using var app = await OpenVacancy.StartAsync();
        var definition = SampleVacancy.Definition();
        definition = definition with { Organisation = definition.Organisation with { Logo = Svg(Drawing) } };
        var scene = await Scene.SetAsync(app, _ => definition);
        var page = await app.GetAsync($"/vacancies/{scene.Procedure}");
        var header = page.Document.QuerySelector(".site-header .site-name")!;
        Assert.Equal("De Wissel <school>", header.TextContent.Trim());
        var logo = header.QuerySelector("img")!;
        Assert.Equal((Svg(Drawing), ""), (logo.GetAttribute("src"), logo.GetAttribute("alt")));
    }

    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    private static string Svg(string svg) => "data:image/svg+xml;base64," + Base64(Encoding.UTF8.GetBytes(svg));

    private static string Base64(byte[] content) => Convert.ToBase64String(content);

    private static IEnumerable<string> FaultsOf(string logo)
    {
        var definition = StartRequests.Definition();
        definition["organisation"]!["logo"] = logo;
        return StartRequests
            .Read(new JsonObject { ["definition"] = definition }.ToJsonString())
            .Faults.Where(fault => fault.Pointer == "/definition/organisation/logo")
            .Select(fault => fault.Key);
    }
}
