using System.Net;
using Recruitment.Html;
using Recruitment.Tests.Driving;

namespace Recruitment.Tests.Applicants;

/// <summary>A form that is larger than what is kept of it is answered by the form, never by a broken connection.</summary>
public sealed class LargeFormTests
{
    private const int Megabyte = 1024 * 1024;
    private static readonly string Form = $"/vacancies/{SampleVacancy.Id}/applications";

    [Theory]
    [InlineData(11, false)]
    [InlineData(29, false)]
    [InlineData(40, false)]
    [InlineData(40, true)]
    public async Task A_file_that_is_too_large_is_told_at_its_field_with_all_that_was_typed(
        int megabytes,
        bool hidesLength
    )
    {
        await using var app = await OpenVacancy.StartAsync();

        using var content = WithFile(megabytes);
        using var response = await SendAsync(app, content, hidesLength);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        var page = await app.ReadAsync(response);
        Assert.Contains("10 MB", page.Text("#cv-error"));
        Assert.Equal("anna@kandidaat.example", page.Document.QuerySelector("#email")!.GetAttribute("value"));
        Assert.Equal("Omdat ik dit werk al jaren doe.", page.Text("#motivation"));
        // Its field stands behind that of the file.
        Assert.True(page.Document.QuerySelector("#consentRetention")!.HasAttribute("checked"));
        Assert.Empty(await app.ListAsync());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task More_than_the_server_reads_keeps_what_came_before_it(bool hidesLength)
    {
        await using var app = await OpenVacancy.StartAsync();

        using var content = WithFile(101);
        using var response = await SendAsync(app, content, hidesLength);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var page = await app.ReadAsync(response);
        Assert.Contains("10 MB", page.Text(".error-summary"));
        Assert.Equal("Omdat ik dit werk al jaren doe.", page.Text("#motivation"));
        Assert.Empty(await app.ListAsync());
    }

    [Fact]
    public async Task A_text_of_megabytes_is_refused_and_what_came_before_it_kept()
    {
        await using var app = await OpenVacancy.StartAsync();

        using var content = new ApplicationPost { Motivation = new string('x', 40 * Megabyte) }.ToContent();
        using var response = await SendAsync(app, content, hidesLength: false);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        var page = await app.ReadAsync(response);
        Assert.Equal("Anna Bakker", page.Document.QuerySelector("#name")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_program_is_told_in_a_problem()
    {
        await using var app = await OpenVacancy.StartAsync();
        using var content = WithFile(101);
        using var request = new HttpRequestMessage(HttpMethod.Post, Form) { Content = content };
        request.Headers.Accept.ParseAdd("application/json");

        using var response = await app.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData(40, HttpStatusCode.UnprocessableEntity, "#cv-error")]
    [InlineData(101, HttpStatusCode.RequestEntityTooLarge, ".card")]
    public async Task A_cv_that_is_too_large_to_replace_another_is_told_on_the_own_page(
        int megabytes,
        HttpStatusCode status,
        string place
    )
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());
        var candidate = Assert.Single(await app.ListAsync());

        using var content = new MultipartFormDataContent
        {
            { new StringContent("replaceCv"), "action" },
            { new ByteArrayContent(new byte[megabytes * Megabyte]), "cv", "cv.pdf" },
        };
        using var response = await app.Http.PostAsync(app.OwnPage(candidate), content);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("10 MB", (await app.ReadAsync(response)).Text(place));
        Assert.Equal(candidate.Cv, Assert.Single(await app.ListAsync()).Cv);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(40)]
    public async Task A_form_of_texts_that_is_too_large_is_answered_by_a_page(int megabytes)
    {
        await using var app = await OpenVacancy.StartAsync();
        await app.ApplyAsync(new ApplicationPost());
        var candidate = Assert.Single(await app.ListAsync());

        var page = await app.PostAsync(
            app.OwnPage(candidate),
            ("action", "complain"),
            ("complaint", new string('x', megabytes * Megabyte))
        );

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("niets vastgelegd", page.Text(".card"));
    }

    [Fact]
    public async Task The_page_names_its_limit_for_the_script()
    {
        await using var app = await OpenVacancy.StartAsync();
        var page = (await app.GetAsync($"/vacancies/{SampleVacancy.Id}")).Document;

        Assert.Equal("10485760", page.QuerySelector("#cv")!.GetAttribute("data-largest"));
        Assert.Equal(PageAssets.Script, page.QuerySelector("script[src]")!.GetAttribute("src"));
    }

    private static MultipartFormDataContent WithFile(int megabytes)
    {
        var content = new ApplicationPost { Cv = new byte[megabytes * Megabyte] }.ToContent();
        content.Add(new StringContent("true"), "consentRetention");
        return content;
    }

    private static Task<HttpResponseMessage> SendAsync(RecruitmentApp app, HttpContent content, bool hidesLength)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Form) { Content = content };
        request.Headers.TransferEncodingChunked = hidesLength;
        return app.Http.SendAsync(request);
    }
}
