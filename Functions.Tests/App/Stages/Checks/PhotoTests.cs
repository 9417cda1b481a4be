using System.Net;
using Recruitment.Files;
using Recruitment.Play.App;
using Recruitment.Tests.Applicants;
using Recruitment.Tests.Driving;
using Recruitment.Tests.Files;

namespace Recruitment.Tests.Stages.Checks;

/// <summary>Documents as they come from a phone, and those that were right of a form that was refused.</summary>
public sealed class PhotoTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xD9, 0, 0];
    private static readonly byte[] Png =
    [
        0x89,
        0x50,
        0x4E,
        0x47,
        0x0D,
        0x0A,
        0x1A,
        0x0A,
        0,
        0,
        0,
        0,
        .. "IEND"u8,
        0xAE,
        0x42,
        0x60,
        0x82,
    ];
    private static readonly byte[] Heic = [0, 0, 0, 0x18, .. "ftypheic"u8, 0, 0, 0, 0, .. "mif1heic"u8, 1, 2, 3];

    [Theory]
    [InlineData("image/jpeg", ".jpg")]
    [InlineData("image/png", ".png")]
    public async Task A_photograph_of_a_document_is_taken_and_shown_as_what_it_is(string contentType, string extension)
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);

        var handedIn = await scene.HandInAsync(call, anna, content: extension == ".jpg" ? Jpeg : Png);

        Assert.Equal(HttpStatusCode.OK, handedIn.Status);
        var page = await app.GetAsync(scene.CheckAddress(call, anna));
        var link = page.Document.QuerySelectorAll("#documents a")[0].GetAttribute("href")!;
        using var opened = await app.Http.GetAsync(link);
        Assert.Equal(contentType, opened.Content.Headers.ContentType?.MediaType);
        Assert.EndsWith(extension, opened.Content.Headers.ContentDisposition?.FileNameStar);
    }

    [Fact]
    public async Task A_photograph_is_kept_without_what_the_camera_noted()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);

        await scene.HandInAsync(call, anna, content: SamplePhoto.Jpeg());

        var blob = (await scene.ChecksOfAsync(anna)).Documents["vog"].BlobName!;
        var kept = (await app.Get<FileStore>().FindAsync(blob))!.ToArray();
        Assert.All(SamplePhoto.Notes, note => Assert.False(SamplePhoto.Says(kept, note), note));
        Assert.True(SamplePhoto.Says(kept, "Exif")); // how it is turned
    }

    [Fact]
    public async Task Nor_while_the_form_that_it_came_with_is_to_be_mended()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);

        await scene.HandInAsync(call, anna, issued: "gisteren", content: SamplePhoto.Jpeg());

        var drafts = await app.ContainerAsync("drafts");
        foreach (var name in await app.NamesAsync("drafts"))
        {
            var kept = (await drafts.GetBlobClient(name).DownloadContentAsync()).Value.Content.ToArray();
            Assert.All(SamplePhoto.Notes, note => Assert.False(SamplePhoto.Says(kept, note), note));
        }
    }

    [Fact]
    public async Task A_heic_photograph_is_refused_with_what_to_do()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        var page = await scene.HandInAsync(call, anna, content: Heic);
        Assert.Contains("JPEG", Assert.Single(page.Faults()));
        Assert.Contains("HEIC", Assert.Single(page.Faults()));
    }

    [Fact]
    public async Task A_photograph_that_ends_too_early_is_damaged()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        var page = await scene.HandInAsync(call, anna, content: Jpeg[..8]);
        Assert.Contains("beschadigd", Assert.Single(page.Faults()));
    }

    [Fact]
    public async Task What_was_right_of_a_refused_form_need_not_be_chosen_again()
    {
        await using var app = await SingleStage.StartAsync();
        var (scene, call, anna) = await ChecksTests.CheckAsync(app);
        var refused = await scene.HandInAsync(call, anna, issued: "gisteren");
        Assert.Contains("vog.pdf", refused.Text("#vog-kept"));
        Assert.Contains("diploma.pdf", refused.Text("#qualification-kept"));

        using var again = new MultipartFormDataContent
        {
            { new StringContent("2027-01-11"), "issued" },
            { new StringContent(refused.Document.QuerySelector("input[name=kept]")!.GetAttribute("value")!), "kept" },
        };
        var taken = await app.Http.PostAsync(scene.LinkOf("documents", call, anna), again);

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal(2, (await scene.ChecksOfAsync(anna)).Documents.Count);
    }
}
