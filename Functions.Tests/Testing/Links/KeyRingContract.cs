using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Azure.Storage.Blobs;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Recruitment.Links;
using Recruitment.Storage;
using Recruitment.Storage.Encryption;
using Recruitment.Tests.Embedded.Blobs.Contract;
using Recruitment.Tests.Storage;

namespace Recruitment.Tests.Links;

/// <summary>What the keys of links do on every storage account.</summary>
public abstract class KeyRingContract<TStore> : BlobContract<TStore>
    where TStore : BlobStoreFixture
{
    private const int Instances = 8;

    private readonly BlobServiceClient _account;

    protected KeyRingContract(TStore store)
        : base(store) => _account = store.NewAccount();

    [Fact]
    public async Task Instances_that_start_together_open_each_others_links()
    {
        using var all = new Barrier(Instances);
        var protectors = await Task.WhenAll(
            Enumerable.Range(0, Instances).Select(_ => OnThreadOfItsOwn(() => StartAsync(all)))
        );
        var links = protectors.Select(protector => protector.Protect("link")).ToList();
        Assert.All(protectors, protector => Assert.All(links, link => Assert.Equal("link", protector.Unprotect(link))));
        Assert.Single(new BlobKeyRing(_account, TestKeys.Keys).GetAllElements());
    }

    [Fact]
    public async Task A_later_key_is_kept_beside_the_first()
    {
        await using var app = Start();
        var keys = app.GetRequiredService<IKeyManager>();
        var first = app.GetDataProtector("test").Protect("before");
        keys.CreateNewKey(DateTimeOffset.UtcNow.AddDays(2), DateTimeOffset.UtcNow.AddDays(90));
        Assert.Single(keys.GetAllKeys());

        var ring = new BlobKeyRing(_account, TestKeys.Keys);
        ring.StoreElement(KeyMade(DateTimeOffset.UtcNow.AddDays(88)), "key-later");
        Assert.Equal(2, ring.GetAllElements().Count);

        await using var restarted = Start();
        Assert.Equal("before", restarted.GetDataProtector("test").Unprotect(first));
    }

    [Fact]
    public void A_revocation_is_kept_too()
    {
        var ring = new BlobKeyRing(_account, TestKeys.Keys);
        ring.StoreElement(KeyMade(DateTimeOffset.UtcNow), "key-one");
        ring.StoreElement(new XElement("revocation"), "revocation-one");
        ring.StoreElement(new XElement("revocation"), "revocation-one");
        Assert.Equal(["key", "revocation"], ring.GetAllElements().Select(e => e.Name.LocalName));
    }

    [Fact]
    public async Task Keys_are_wrapped_where_they_are_kept()
    {
        await using var app = Start();
        app.GetDataProtector("test").Protect("link");
        var kept = await ReadAsync("first.xml");
        Assert.True(WrappingKeys.IsWrapped(kept));
        Assert.DoesNotContain("<key", Encoding.Latin1.GetString(kept));
        Assert.ThrowsAny<CryptographicException>(() => new BlobKeyRing(_account, NextKeys()).GetAllElements());
    }

    [Fact]
    public async Task A_key_of_a_version_that_wrapped_none_is_read_and_wrapped_at_the_next_start()
    {
        var key = KeyMade(DateTimeOffset.UtcNow);
        await new StorageContainer(_account, "keys").WriteAsync(
            "first.xml",
            blob => blob.UploadAsync(BinaryData.FromString(key.ToString())),
            CancellationToken.None
        );
        var ring = new BlobKeyRing(_account, TestKeys.Keys);
        Assert.Equal("key", Assert.Single(ring.GetAllElements()).Name);
        await ring.RewrapAsync(CancellationToken.None);
        Assert.True(TestKeys.Keys.IsCurrent(await ReadAsync("first.xml")));
        Assert.Equal(key.ToString(), Assert.Single(ring.GetAllElements()).ToString());
    }

    [Fact]
    public async Task A_new_wrapping_key_takes_the_place_of_the_old_one_without_a_gap()
    {
        await using var before = Start();
        var link = before.GetDataProtector("test").Protect("link");
        var both = WrappingKeys.Read(TestKeys.Of($"{TestKeys.NextWrapping}\n{TestKeys.Wrapping}"));
        await using (var between = Start(both))
        {
            Assert.Equal("link", between.GetDataProtector("test").Unprotect(link));
        }

        await new BlobKeyRing(_account, both).RewrapAsync(CancellationToken.None);
        await using var after = Start(NextKeys());
        Assert.Equal("link", after.GetDataProtector("test").Unprotect(link));
    }

    private static WrappingKeys NextKeys() => WrappingKeys.Read(TestKeys.Of(TestKeys.NextWrapping));

    private async Task<byte[]> ReadAsync(string blobName)
    {
        var read = await new StorageContainer(_account, "keys").Blob(blobName).DownloadContentAsync();
        return read.Value.Content.ToArray();
    }

    private static Task<T> OnThreadOfItsOwn<T>(Func<T> start) =>
        Task.Factory.StartNew(start, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private IDataProtector StartAsync(Barrier all)
    {
        var protector = Start().GetDataProtector("test");
        all.SignalAndWait();
        protector.Protect("first");
        return protector;
    }

    private ServiceProvider Start(WrappingKeys? wrapping = null) =>
        new ServiceCollection()
            .AddLogging()
            .AddSingleton(_account)
            .AddSingleton(wrapping ?? TestKeys.Keys)
            .AddLinks(new ConfigurationBuilder().Build())
            .BuildServiceProvider();

    private static XElement KeyMade(DateTimeOffset at) =>
        new(
            "key",
            new XAttribute("id", Guid.NewGuid()),
            new XAttribute("version", 1),
            new XElement("creationDate", at),
            new XElement("activationDate", at.AddDays(2)),
            new XElement("expirationDate", at.AddDays(90)),
            new XElement("descriptor", new XAttribute("deserializerType", "none"))
        );
}
