// What Vitrine is measured against: the least that shows two full-screen pictures and swaps them on a key.
#include <SDL.h>

#include <array>
#include <cstdio>

namespace {

SDL_Surface* picture(SDL_Surface* like, Uint32 ground, Uint32 mark) {
  SDL_Surface* surface = SDL_CreateRGBSurfaceWithFormat(0, like->w, like->h, 32, like->format->format);
  SDL_FillRect(surface, nullptr, ground);
  const SDL_Rect box{like->w / 4, like->h / 4, like->w / 2, like->h / 2};
  SDL_FillRect(surface, &box, mark);
  return surface;
}

}  // namespace

int main(int, char**) {
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  if (SDL_Init(SDL_INIT_VIDEO) != 0) {
    std::fprintf(stderr, "bench_bare: SDL_Init: %s\n", SDL_GetError());
    return 69;
  }
  SDL_Window* window = SDL_CreateWindow("bare", 0, 0, 1920, 1080, SDL_WINDOW_BORDERLESS);
  SDL_Surface* screen = window != nullptr ? SDL_GetWindowSurface(window) : nullptr;
  if (screen == nullptr) {
    std::fprintf(stderr, "bench_bare: SDL_CreateWindow: %s\n", SDL_GetError());
    return 69;
  }
  const std::array pictures{picture(screen, 0x14120f, 0xe3b34f), picture(screen, 0x1d1a16, 0x8db4d8)};
  std::size_t shown = 0;
  SDL_BlitSurface(pictures[shown], nullptr, screen, nullptr);
  SDL_UpdateWindowSurface(window);

  SDL_Event event;
  while (SDL_WaitEvent(&event) == 1 && event.type != SDL_QUIT) {
    const bool pressed = event.type == SDL_KEYDOWN && event.key.repeat == 0;
    if (pressed && event.key.keysym.sym == SDLK_q) {
      break;
    }
    if (pressed) {
      shown = 1 - shown;
    }
    if (pressed || event.type == SDL_WINDOWEVENT) {
      SDL_BlitSurface(pictures[shown], nullptr, screen, nullptr);
      SDL_UpdateWindowSurface(window);
    }
  }
  SDL_Quit();
}
